import { expect, test } from 'vitest';
import type { StaffDetail } from '../types';
import { personActs } from './personActs';

const allowed = { allowed: true, reason_en: '', reason_ml: '' };
const refused = { allowed: false, reason_en: 'Your own account', reason_ml: 'സ്വന്തം' };
const abilities: StaffDetail['abilities'] = {
  post: allowed,
  absence: allowed,
  relieve: allowed,
  deactivate: allowed,
  reactivate: allowed,
  sign_out: allowed,
  reset: allowed,
};
const here = { is_active: true, absence: null, postings: [], abilities };

test('somebody without a seat can be given one', () => {
  expect(personActs(here).allowed).toContain('post');
});

test('a leave that runs can only be ended', () => {
  const absence = { id: 'a', starts_on: '2026-11-01', ends_on: '2026-11-30', reason: '' };

  const { allowed: acts } = personActs({ ...here, absence });

  expect(acts).toContain('endLeave');
  expect(acts).not.toContain('leave');
});

test('a refusal is told with its reason', () => {
  const own = { ...here, abilities: { ...abilities, sign_out: refused, deactivate: refused } };

  expect(personActs(own).refusals).toEqual([{ acts: ['signOut', 'deactivate'], ability: refused }]);
});

test('a stopped account can only be started again', () => {
  expect(personActs({ ...here, is_active: false }).allowed).toEqual(['reactivate']);
});
