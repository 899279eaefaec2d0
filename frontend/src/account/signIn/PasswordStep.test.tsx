import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { renderUi } from '@/testing/renderUi';
import { answerWith } from '@/testing/server';
import { bytesOf } from '../passkey/bytes';
import { PasswordStep } from './PasswordStep';

vi.mock('@tanstack/react-router', () => ({ Link: 'a' }));

const BASE = '/_allauth/browser/v1/auth';
const OPTIONS = { data: { request_options: { publicKey: { challenge: 'AQID' } } } };
const session = { user: { id: '1' }, csrf_token: 't' };
const bytes = bytesOf('AA').buffer;
const credential = {
  id: 'AA',
  rawId: bytes,
  type: 'public-key',
  getClientExtensionResults: () => ({}),
  response: {
    clientDataJSON: bytes,
    authenticatorData: bytes,
    signature: bytes,
    userHandle: bytes,
  },
};

type Get = (asked: CredentialRequestOptions) => Promise<unknown>;

function browserWith(get: Get) {
  const asked = vi.fn(get);
  vi.stubGlobal('PublicKeyCredential', {
    isConditionalMediationAvailable: () => Promise.resolve(true),
  });
  vi.stubGlobal(
    'navigator',
    Object.assign(Object.create(navigator), { credentials: { get: asked } }),
  );
  return asked;
}

const nothingTaken: Get = ({ signal }) =>
  new Promise((_, reject) => {
    const stop = () => reject(Object.assign(new Error('stopped'), { name: 'AbortError' }));
    signal?.addEventListener('abort', stop);
  });

function served() {
  return answerWith({
    '/api/session/': session,
    [`GET ${BASE}/webauthn/login`]: OPTIONS,
    [`POST ${BASE}/webauthn/login`]: {},
    [`${BASE}/login`]: {},
  });
}

afterEach(() => vi.unstubAllGlobals());

test('a passkey taken among the names signs in without a press', async () => {
  browserWith(() => Promise.resolve(credential));
  const asked = served();
  const done = vi.fn();

  renderUi(<PasswordStep onDone={done} />);

  await vi.waitFor(() => expect(done).toHaveBeenCalledWith(null));
  const sent = asked.find(({ method }) => method === 'POST');
  expect(await sent?.json()).toMatchObject({ credential: { id: 'AA' } });
  expect(screen.getByLabelText('Login or e-mail')).toHaveAttribute(
    'autocomplete',
    'username webauthn',
  );
});

test('the password works while passkeys are offered, and ends the offer', async () => {
  const browser = browserWith(nothingTaken);
  served();
  const done = vi.fn();
  const { unmount } = renderUi(<PasswordStep onDone={done} />);
  await vi.waitFor(() => expect(browser).toHaveBeenCalledOnce());

  await userEvent.type(screen.getByLabelText('Login or e-mail'), 'clerk');
  await userEvent.type(screen.getByLabelText('Password'), 'a-word{Enter}');
  await vi.waitFor(() => expect(done.mock.calls[0]?.[0]).toBeNull());
  expect(browser.mock.calls[0]?.[0].signal?.aborted).toBe(false);
  unmount();

  expect(browser.mock.calls[0]?.[0].signal?.aborted).toBe(true);
});

test('the button takes over from the offer, which comes back when nothing was chosen', async () => {
  const browser = browserWith((given) =>
    given.mediation === 'conditional' ? nothingTaken(given) : Promise.resolve(null),
  );
  served();
  renderUi(<PasswordStep onDone={() => undefined} />);
  await vi.waitFor(() => expect(browser).toHaveBeenCalledOnce());

  await userEvent.click(screen.getByRole('button', { name: 'Sign in with a passkey' }));

  expect(await screen.findByRole('alert')).toHaveTextContent('No passkey was chosen');
  await vi.waitFor(() => expect(browser).toHaveBeenCalledTimes(3));
  const [offer, pressed, again] = browser.mock.calls.map(([given]) => given);
  expect(offer?.signal?.aborted).toBe(true);
  expect(pressed?.mediation).toBeUndefined();
  expect(again?.mediation).toBe('conditional');
});

test('a browser that cannot offer is not asked, and the server neither', async () => {
  const asked = served();

  renderUi(<PasswordStep onDone={() => undefined} />);

  await new Promise((rest) => setTimeout(rest, 50));
  expect(asked).toEqual([]);
});
