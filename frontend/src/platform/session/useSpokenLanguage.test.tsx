import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { currentLanguage } from '@/platform/i18n';
import { renderUi } from '@/testing/renderUi';
import { answerWith } from '@/testing/server';
import { SessionProvider } from './SessionProvider';
import { useChooseLanguage } from './useChooseLanguage';
import { useRenewSession } from './useRenewSession';

function Screen() {
  const choose = useChooseLanguage();
  const renew = useRenewSession();
  return (
    <>
      <button onClick={() => choose.mutate('en')}>English</button>
      <button onClick={() => void renew()}>in</button>
    </>
  );
}

/** A server whose account reads Malayalam until told otherwise, and whether somebody is in. */
async function shown() {
  const server = { isIn: false, language: 'ml', told: [] as string[] };
  const session = () => ({
    user: server.isIn ? { id: '1', language: server.language } : null,
    csrf_token: 't',
  });
  answerWith({
    'GET /api/session/': () => Promise.resolve(session()),
    'PATCH /api/session/': async (request) => {
      server.language = ((await request.json()) as { language: string }).language;
      server.told.push(server.language);
      return session();
    },
  });
  renderUi(
    <SessionProvider>
      <Screen />
    </SessionProvider>,
    'ml',
  );
  await screen.findByText('in');
  return server;
}

test('what was chosen before signing in stays, and becomes the language of the account', async () => {
  const server = await shown();
  await userEvent.click(screen.getByText('English'));
  expect(server.told).toEqual([]);

  server.isIn = true;
  await userEvent.click(screen.getByText('in'));

  await vi.waitFor(() => expect(server.told).toEqual(['en']));
  expect(currentLanguage()).toBe('en');
});

test('who chose nothing reads the language of the account', async () => {
  const server = await shown();
  Object.assign(server, { isIn: true, language: 'en' });

  await userEvent.click(screen.getByText('in'));

  await vi.waitFor(() => expect(currentLanguage()).toBe('en'));
  expect(server.told).toEqual([]);
});

test('a choice counts for one sign-in, not for the next person at this device', async () => {
  const server = await shown();
  await userEvent.click(screen.getByText('English'));
  server.isIn = true;
  await userEvent.click(screen.getByText('in'));
  await vi.waitFor(() => expect(server.told).toEqual(['en']));

  server.isIn = false;
  await userEvent.click(screen.getByText('in'));
  Object.assign(server, { isIn: true, language: 'ml' });
  await userEvent.click(screen.getByText('in'));

  await vi.waitFor(() => expect(currentLanguage()).toBe('ml'));
  expect(server.told).toEqual(['en']);
});
