import { digitsOf } from '../parts/digits';
import { INDIA } from './countries';

const LONGEST = 15;

/** The number with its country, `+919447012345`; null when it cannot be one. */
export function phoneOf(country: string, typed: string): string | null {
  const digits = digitsOf(typed);
  if (/^\s*(\+|00)/.test(typed)) return abroad('+' + digits.replace(/^00/, ''));
  const national = digits.replace(/^0+/, '');
  if (country !== INDIA) return abroad(country + national);
  const own = national.length === 12 && national.startsWith('91') ? national.slice(2) : national;
  return /^[6-9]\d{9}$/.test(own) ? INDIA + own : null;
}

function abroad(number: string): string | null {
  if (number.startsWith(INDIA)) return /^\+91[6-9]\d{9}$/.test(number) ? number : null;
  return number.length >= 9 && number.length <= LONGEST + 1 ? number : null;
}
