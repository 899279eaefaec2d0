import { expect, test } from 'vitest';
import { answerWith } from '@/testing/server';
import { ask } from './ask';
import { Refusal } from './refusal';

const PATH = '/_allauth/browser/v1/auth/login';

function refusing(body: object, status: number, headers: Record<string, string> = {}) {
  answerWith({ [PATH]: () => Promise.resolve(Response.json(body, { status, headers })) });
  return ask('auth/login', { method: 'POST', body: {} }).catch((error: unknown) => error);
}

test('the data of an answer comes back', async () => {
  answerWith({ [PATH]: { status: 200, data: { ok: true } } });

  expect(await ask('auth/login')).toEqual({ ok: true });
});

test('a second step that is wanted is told apart from a refusal', async () => {
  const flows = [{ id: 'login' }, { id: 'mfa_authenticate', is_pending: true, types: ['totp'] }];

  const refusal = await refusing({ data: { flows }, meta: { is_authenticated: false } }, 401);

  expect((refusal as Refusal).pending?.types).toEqual(['totp']);
});

test('a refusal says its code and when to try again', async () => {
  const wrong = { errors: [{ code: 'incorrect_code', param: 'code', message: 'No.' }] };

  expect(((await refusing(wrong, 400)) as Refusal).code).toBe('incorrect_code');
  const busy = (await refusing({}, 429, { 'Retry-After': '240' })) as Refusal;
  expect([busy.code, busy.retryAfter]).toEqual(['rate_limited', 240]);
});
