import { expect, test } from 'vitest';
import { speakIn } from '@/platform/i18n';
import { answerWith } from '@/testing/server';
import { client, idempotent, ifMatch, Problem, read, readVersioned, setCsrfToken } from './index';

const PATH = '/api/session/';

test("a write carries the session token and the reader's language", async () => {
  const asked = answerWith({ [PATH]: {} });
  setCsrfToken('token-1');
  speakIn('ml');

  await read(client.PATCH(PATH, { body: { language: 'ml' } }));

  expect(asked[0]?.headers.get('X-CSRFToken')).toBe('token-1');
  expect(asked[0]?.headers.get('Accept-Language')).toBe('ml');
});

test('a read carries no token', async () => {
  const asked = answerWith({ [PATH]: {} });

  await read(client.GET(PATH));

  expect(asked[0]?.headers.has('X-CSRFToken')).toBe(false);
});

test('anything but success is thrown as a problem with its fields', async () => {
  answerWith({
    [PATH]: () =>
      Promise.resolve(
        Response.json(
          {
            code: 'invalid',
            title: 'Not valid',
            detail: 'Look again.',
            errors: [{ field: 'language', code: 'invalid_choice', message: 'Choose one.' }],
          },
          { status: 400, headers: { 'content-type': 'application/problem+json' } },
        ),
      ),
  });

  const asked = read(client.PATCH(PATH, { body: { language: 'ml' } }));

  const problem = await asked.catch((error: unknown) => error);
  expect(problem).toBeInstanceOf(Problem);
  expect((problem as Problem).code).toBe('invalid');
  expect((problem as Problem).field('language')).toBe('Choose one.');
});

test('a version comes with the body and goes back with a change', async () => {
  answerWith({ [PATH]: () => Promise.resolve(Response.json({}, { headers: { ETag: '"7"' } })) });

  const { etag } = await readVersioned(client.GET(PATH));

  expect(ifMatch(etag)).toEqual({ 'If-Match': '"7"' });
});

test('a key is made once for each act', () => {
  expect(idempotent('a')).toEqual({ 'Idempotency-Key': 'a' });
  expect(idempotent()['Idempotency-Key']).not.toBe(idempotent()['Idempotency-Key']);
});
