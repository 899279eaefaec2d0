import { describe, expect, it } from 'vitest';
import { ownAddress } from './ownAddress';

const here = 'https://sabha.example.org';
const to = (next: string | undefined) => ownAddress(next, 'sabha.example.org', '/', here);

describe('where somebody goes on to', () => {
  it.each([
    ['/office', `${here}/office`],
    ['https://payyoor.sabha.example.org/office', 'https://payyoor.sabha.example.org/office'],
    [`${here}/`, `${here}/`],
  ])('is a host of this deployment: %s', (next, expected) => {
    expect(to(next)).toBe(expected);
  });

  it.each([
    undefined,
    'https://evil.example.org/',
    'https://sabha.example.org.evil.org/',
    'https://evilsabha.example.org/',
    '//evil.example.org',
    'http://payyoor.sabha.example.org/',
    'javascript:alert(1)',
    '\\\\evil.example.org',
    'https://[evil',
  ])('is never elsewhere: %s', (next) => {
    expect(to(next)).toBe('/');
  });
});
