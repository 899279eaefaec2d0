import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { SessionProvider } from '@/platform/session';
import { renderUi } from '@/testing/renderUi';
import { answerWith } from '@/testing/server';
import SetUpWizard from './SetUpWizard';

const AUTH = '/_allauth/browser/v1/account/authenticators';
const secret = { secret: 'ABCDEFGHIJKLMNOP', totp_url: 'otpauth://totp/Sabha:x?secret=A' };

test('an app is set up by its key and a code, and the recovery codes come before going on', async () => {
  answerWith({
    '/api/session/': { user: null, csrf_token: 't' },
    [`GET ${AUTH}/totp`]: () => Promise.resolve(Response.json({ meta: secret }, { status: 404 })),
    [`POST ${AUTH}/totp`]: {},
    [`GET ${AUTH}/recovery-codes`]: { data: { unused_codes: ['11112222', '33334444'] } },
  });
  const done = vi.fn();
  renderUi(
    <SessionProvider>
      <SetUpWizard onDone={done} />
    </SessionProvider>,
  );

  await userEvent.click(await screen.findByRole('button', { name: /App on my phone/ }));
  expect(await screen.findByText('ABCD EFGH IJKL MNOP')).toBeInTheDocument();
  expect(screen.getByRole('img', { name: /QR code/ })).toBeInTheDocument();
  await userEvent.type(screen.getByLabelText('Six-digit code'), '123456');
  expect(await screen.findByText('33334444')).toBeInTheDocument();
  expect(done).not.toHaveBeenCalled();
  await userEvent.click(screen.getByRole('button', { name: 'I have kept them' }));

  expect(done).toHaveBeenCalledOnce();
});
