import { expect, test } from 'vitest';
import { placeName } from './names';

test('the kind of body is left to the label beside the name', () => {
  expect(placeName('പാറശ്ശാല ഗ്രാമ പഞ്ചായത്ത്')).toBe('പാറശ്ശാല');
  expect(placeName('നെടുമങ്ങാട് നഗരസഭ')).toBe('നെടുമങ്ങാട്');
  expect(placeName('Parassala Grama Panchayat')).toBe('Parassala');
});

test("a chillu written the old way is shown as today's letter", () => {
  expect(placeName('ചെങ്കല്\u200d')).toBe('ചെങ്കൽ');
});

test('a name that is only a kind stays', () => {
  expect(placeName('നഗരസഭ')).toBe('നഗരസഭ');
});
