export * as format from './format';
