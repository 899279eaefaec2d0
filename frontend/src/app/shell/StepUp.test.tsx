import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { Problem, client, read } from '@/platform/api';
import { SessionProvider } from '@/platform/session';
import { renderUi } from '@/testing/renderUi';
import { answerWith } from '@/testing/server';
import { StepUp } from './StepUp';

const session = {
  user: {
    login: 'clerk',
    name_en: 'Clerk',
    name_ml: '',
    language: 'en',
    kind: 'staff',
    second_factor: { enrolled: [], passed: false, recovery_codes_left: null },
  },
  csrf_token: 't',
};

/** A server that does the act only for whoever has just proved themselves. */
function guarded() {
  let isProven = false;
  return answerWith({
    'GET /api/session/': session,
    'PATCH /api/session/': () =>
      Promise.resolve(
        isProven
          ? Response.json(session)
          : Response.json({ code: 'reauthentication-required' }, { status: 403 }),
      ),
    '/_allauth/browser/v1/auth/reauthenticate': async (request) => {
      const { password } = (await request.json()) as { password: string };
      isProven = password === 'right';
      const wrong = { errors: [{ code: 'incorrect_password', message: '' }] };
      return isProven ? {} : Response.json(wrong, { status: 400 });
    },
  });
}

async function act() {
  renderUi(
    <SessionProvider>
      <StepUp />
      <p>the office</p>
    </SessionProvider>,
  );
  await screen.findByText('the office');
  return read(client.PATCH('/api/session/', { body: { language: 'en' } })).catch(
    (error: unknown) => error,
  );
}

test('an act that wants a proof is done once it was given', async () => {
  guarded();
  const acted = act();

  await userEvent.type(await screen.findByLabelText('Password'), 'wrong{Enter}');
  expect(await screen.findByRole('alert')).toHaveTextContent('The password is not right.');
  await userEvent.clear(screen.getByLabelText('Password'));
  await userEvent.type(screen.getByLabelText('Password'), 'right{Enter}');

  expect(await acted).toMatchObject({ csrf_token: 't' });
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
});

test('who closes the question leaves everything as it was', async () => {
  const asked = guarded();
  const acted = act();

  await userEvent.click(await screen.findByRole('button', { name: 'Close' }));

  expect(await acted).toBeInstanceOf(Problem);
  expect(asked.filter((request) => request.method === 'PATCH')).toHaveLength(1);
});
