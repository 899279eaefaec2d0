export { FileLink } from './FileLink';
export { consoleRoute, officeRoute, rootRoute, type UrlState } from './root';
export { parseSearch, stringifySearch } from './searchText';
export { listOf, useUrlState, type SetUrlState } from './useUrlState';
