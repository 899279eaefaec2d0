import { afterEach, expect, test, vi } from 'vitest';
import { bytesOf } from './bytes';
import { canOfferPasskeys, passkeyGet, passkeyOffer, PasskeyFailure } from './ceremony';

const options = {
  publicKey: { challenge: 'AQID', allowCredentials: [{ id: 'BAU', type: 'public-key' as const }] },
};

function browserWith(get: (asked: CredentialRequestOptions) => Promise<unknown>) {
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

/** A browser in which a person takes nothing: what waits is over when it is stopped. */
function stopped({ signal }: CredentialRequestOptions): Promise<never> {
  return new Promise((_, reject) => {
    const stop = () => reject(Object.assign(new Error('stopped'), { name: 'AbortError' }));
    if (signal?.aborted) stop();
    signal?.addEventListener('abort', stop);
  });
}

test('an offer waits among the names that the browser fills in', () => {
  const asked = browserWith(stopped);

  passkeyOffer(options, new AbortController().signal).catch(() => undefined);

  return vi.waitFor(() =>
    expect(asked.mock.calls[0]?.[0]).toMatchObject({ mediation: 'conditional' }),
  );
});

test('whoever presses the button ends the offer before the browser is asked again', async () => {
  const asked = browserWith((given) =>
    given.mediation === 'conditional' ? stopped(given) : Promise.resolve(null),
  );
  const offer = passkeyOffer(options, new AbortController().signal).catch(
    (error: unknown) => error,
  );
  await vi.waitFor(() => expect(asked).toHaveBeenCalledOnce());

  const pressed = passkeyGet(options).catch((error: unknown) => error);

  expect(((await offer) as PasskeyFailure).reason).toBe('passkeyNotChosen');
  expect(asked.mock.calls[0]?.[0].signal?.aborted).toBe(true);
  await pressed;
  expect(asked.mock.calls[1]?.[0].mediation).toBeUndefined();
});

test('an offer ends when the person leaves', async () => {
  browserWith(stopped);
  const left = new AbortController();
  const offer = passkeyOffer(options, left.signal).catch((error: unknown) => error);

  left.abort();

  expect(await offer).toBeInstanceOf(PasskeyFailure);
});

test.each([
  ['says no', () => Promise.resolve(false), false],
  ['breaks', () => Promise.reject(new Error('no')), false],
  ['can', () => Promise.resolve(true), true],
])('a browser that %s is asked to offer only if it can', async (_, told, expected) => {
  vi.stubGlobal('PublicKeyCredential', { isConditionalMediationAvailable: told });

  expect(await canOfferPasskeys()).toBe(expected);
});

test('a browser that knows no offers, or no passkeys, is not asked', async () => {
  expect(await canOfferPasskeys()).toBe(false);
  vi.stubGlobal('PublicKeyCredential', {});

  expect(await canOfferPasskeys()).toBe(false);
});
