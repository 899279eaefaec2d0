import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { renderUi } from '@/testing/renderUi';
import { answerWith } from '@/testing/server';
import { SecondStep } from './SecondStep';

const PATH = '/_allauth/browser/v1/auth/2fa/authenticate';

test('six digits of the app send themselves', async () => {
  const asked = answerWith({ [PATH]: {} });
  const done = vi.fn();
  renderUi(<SecondStep stage="authenticate" types={['totp', 'recovery_codes']} onDone={done} />);

  await userEvent.type(screen.getByLabelText('Six-digit code'), '123456');

  expect(await asked[0]?.json()).toEqual({ code: '123456' });
  await vi.waitFor(() => expect(done).toHaveBeenCalledOnce());
});

test('a wrong code is said, and the next can be typed at once', async () => {
  const wrong = { errors: [{ code: 'incorrect_code', message: '' }] };
  answerWith({ [PATH]: () => Promise.resolve(Response.json(wrong, { status: 400 })) });
  renderUi(<SecondStep stage="authenticate" types={['totp']} onDone={() => undefined} />, 'ml');

  await userEvent.type(screen.getByLabelText('ആറക്ക കോഡ്'), '൧൨൩൪൫൬');

  expect(await screen.findByRole('alert')).toHaveTextContent('കോഡ് ശരിയല്ല');
  expect(screen.getByLabelText('ആറക്ക കോഡ്')).toHaveValue('');
});

test('who has lost the phone gives a code of the list', async () => {
  const asked = answerWith({ [PATH]: {} });
  renderUi(<SecondStep stage="authenticate" types={['webauthn']} onDone={() => undefined} />);

  await userEvent.click(screen.getByRole('button', { name: 'I have lost my phone' }));
  await userEvent.type(screen.getByLabelText('Recovery code'), ' 12345678 {Enter}');

  expect(await asked[0]?.json()).toEqual({ code: '12345678' });
});
