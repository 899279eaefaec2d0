import { afterEach, expect, test, vi } from 'vitest';
import { bytesOf } from './bytes';
import { passkeyGet, PasskeyFailure } from './ceremony';

const options = {
  publicKey: { challenge: 'AQID', allowCredentials: [{ id: 'BAU', type: 'public-key' as const }] },
};

function browserWith(get: () => Promise<unknown>) {
  const asked = vi.fn(get);
  vi.stubGlobal('navigator', { credentials: { get: asked } });
  return asked;
}

afterEach(() => vi.unstubAllGlobals());

test('the server and the browser each get what they read', async () => {
  const buffer = (text: string) => bytesOf(text).buffer;
  const asked = browserWith(() =>
    Promise.resolve({
      id: 'BAU',
      rawId: buffer('BAU'),
      type: 'public-key',
      getClientExtensionResults: () => ({}),
      response: {
        clientDataJSON: buffer('e30'),
        authenticatorData: buffer('AA'),
        signature: buffer('Cg'),
        userHandle: null,
      },
    }),
  );

  const proof = await passkeyGet(options);

  expect(asked).toHaveBeenCalledWith({
    publicKey: {
      challenge: new Uint8Array([1, 2, 3]),
      allowCredentials: [{ id: new Uint8Array([4, 5]), type: 'public-key' }],
    },
  });
  expect(proof).toMatchObject({ rawId: 'BAU', response: { signature: 'Cg' } });
});

test.each([
  ['NotAllowedError', 'passkeyNotChosen'],
  ['SecurityError', 'passkeyFailed'],
])('%s of the browser is %s', async (name, reason) => {
  browserWith(() => Promise.reject(Object.assign(new Error('no'), { name })));

  const failure = await passkeyGet(options).catch((error: unknown) => error);

  expect((failure as PasskeyFailure).reason).toBe(reason);
});
