import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { answerWith } from '@/testing/server';
import { App } from './App';

const place = {
  base_domain: 'sabha.localhost',
  scheme_port_suffix: '',
  body: null,
  outbox: false,
  state_sign_in: null,
};
const session = (kind: string, user: object | null = null) => ({
  user,
  place: { ...place, kind },
  permissions: ['console.body.view'],
  seats: [],
  navigation: [],
  needs: [],
  visit: null,
  visitors: [],
  csrf_token: 't',
});
const card = {
  id: '1',
  code: 'G01001',
  slug: 'parassala',
  type: 'grama_panchayat',
  name_en: 'Parassala',
  name_ml: 'പാറശ്ശാല ഗ്രാമ പഞ്ചായത്ത്',
  district_en: 'Thiruvananthapuram',
  district_ml: 'തിരുവനന്തപുരം',
  state: 'active',
  url: '/',
};

beforeEach(() => {
  history.replaceState(null, '', '/');
  localStorage.setItem('sabha.language', 'en');
});

test('the apex finds a body by a part of its name', async () => {
  answerWith({ '/api/session/': session('apex'), '/api/directory/bodies/': { results: [card] } });
  render(<App />);

  await userEvent.type(await screen.findByRole('combobox'), 'para');

  const option = await screen.findByRole('option');
  expect(option).toHaveTextContent('Parassala');
  expect(option).toHaveTextContent('Grama Panchayat · Thiruvananthapuram');
});

test('the console asks who one is, and says why it refuses', async () => {
  const refused = { errors: [{ code: 'username_password_mismatch', param: 'password' }] };
  answerWith({
    'GET /api/session/': session('console'),
    'POST /_allauth/browser/v1/auth/login': () =>
      Promise.resolve(Response.json(refused, { status: 400 })),
  });
  render(<App />);

  await userEvent.type(await screen.findByLabelText('Login or e-mail'), 'anitha');
  await userEvent.type(screen.getByLabelText('Password'), 'wrong');
  await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));

  expect(await screen.findByRole('alert')).toHaveTextContent(
    'The login name or the password is not right.',
  );
});
