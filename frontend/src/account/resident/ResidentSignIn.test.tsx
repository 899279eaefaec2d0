import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { SessionProvider } from '@/platform/session';
import { renderUi } from '@/testing/renderUi';
import { answerWith } from '@/testing/server';
import { ResidentSignIn } from './ResidentSignIn';

const asked = {
  id: '7',
  channel: 'sms',
  recipient_masked: '+91 ••••• •2345',
  expires_at: '2026-11-21T10:10:00Z',
  resend_after_seconds: 30,
  attempts_left: 5,
  other_channels: ['email', 'counter'],
};
const session = { user: null, place: { kind: 'apex', outbox: false }, csrf_token: 't' };
const refusing = (code: string, title: string) => Response.json({ code, title }, { status: 409 });

async function shown(onIn: () => void) {
  renderUi(
    <SessionProvider>
      <ResidentSignIn onIn={onIn} />
    </SessionProvider>,
  );
  await userEvent.type(await screen.findByLabelText('Mobile number'), '൯൪൪൭൦ ൧൨൩൪൫{Enter}');
}

test('the first time, a right code asks for the name and is sent with it again', async () => {
  const told: unknown[] = [];
  answerWith({
    '/api/session/': session,
    '/api/session/codes/': async (request) => {
      told.push(await request.json());
      return asked;
    },
    '/api/session/codes/7/confirm/': async (request) => {
      const body = (await request.json()) as { name: string };
      told.push(body);
      return body.name === '' ? refusing('name-needed', 'Tell your name') : session;
    },
  });
  const onIn = vi.fn();
  await shown(onIn);

  await userEvent.type(await screen.findByLabelText('Six-digit code'), '123456');
  await userEvent.type(await screen.findByLabelText('Name'), 'Nabeesa{Enter}');

  await vi.waitFor(() => expect(onIn).toHaveBeenCalledOnce());
  expect(told).toEqual([
    { channel: 'sms', recipient: '+919447012345', purpose: 'sign-in' },
    { code: '123456', name: '' },
    { code: '123456', name: 'Nabeesa' },
  ]);
});

test('a wrong code says what is left, and the number can be changed', async () => {
  answerWith({
    '/api/session/': session,
    '/api/session/codes/': asked,
    '/api/session/codes/7/confirm/': () =>
      Promise.resolve(refusing('code-wrong', 'The code is not right. Tries left: 4.')),
  });
  await shown(() => undefined);

  await userEvent.type(await screen.findByLabelText('Six-digit code'), '123456');
  expect(await screen.findByRole('alert')).toHaveTextContent('Tries left: 4.');
  await userEvent.click(screen.getByRole('button', { name: 'Change the number' }));

  expect(screen.getByLabelText('Mobile number')).toHaveValue('൯൪൪൭൦ ൧൨൩൪൫');
});
