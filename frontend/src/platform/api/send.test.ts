import { afterEach, expect, test, vi } from 'vitest';
import { answerWith } from '@/testing/server';
import { client, Problem, read, send, setCsrfToken, setProver } from './index';

const PATH = '/api/session/';
const refusal = { code: 'reauthentication-required', title: 'Prove it' };

/** Refuses until it was asked `after` times. */
function refusing(body: object, status: number, after = 1) {
  let asked = 0;
  return () => {
    asked += 1;
    return Promise.resolve(asked > after ? Response.json({}) : Response.json(body, { status }));
  };
}

afterEach(() => setProver(null));

test('a call that wants a fresh proof is repeated after it, with what it carried', async () => {
  const asked = answerWith({ [PATH]: refusing(refusal, 403) });
  setCsrfToken('old');
  setProver(() => {
    setCsrfToken('new');
    return Promise.resolve(true);
  });

  await read(client.PATCH(PATH, { body: { language: 'ml' } }));

  expect(asked.map((request) => request.headers.get('X-CSRFToken'))).toEqual(['old', 'new']);
  expect(await asked[1]?.json()).toEqual({ language: 'ml' });
});

test('who does not want to prove it gets the refusal, and nothing is sent again', async () => {
  const asked = answerWith({ [PATH]: refusing(refusal, 403) });
  setProver(() => Promise.resolve(false));

  const failed = await read(client.GET(PATH)).catch((error: unknown) => error);

  expect((failed as Problem).code).toBe('reauthentication-required');
  expect(asked).toHaveLength(1);
});

test('calls refused at the same time ask once', async () => {
  answerWith({ [PATH]: refusing({ meta: { is_authenticated: true } }, 401, 2) });
  const prover = vi.fn(() => Promise.resolve(true));
  setProver(prover);
  const call = () => send(new Request(`http://localhost${PATH}`));

  const answers = await Promise.all([call(), call()]);

  expect(answers.map((answer) => answer.status)).toEqual([200, 200]);
  expect(prover).toHaveBeenCalledOnce();
});

test.each([
  ['a stranger', { meta: { is_authenticated: false } }, 401],
  ['one without the permission', { code: 'permission-denied' }, 403],
])('%s is not asked for a proof', async (_, body, status) => {
  answerWith({ [PATH]: refusing(body, status) });
  const prover = vi.fn(() => Promise.resolve(true));
  setProver(prover);

  await send(new Request(`http://localhost${PATH}`));

  expect(prover).not.toHaveBeenCalled();
});
