import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { answerWith } from '@/testing/server';
import { App } from './App';

const body = {
  id: '1',
  code: 'G01001',
  slug: 'parassala',
  type: 'grama_panchayat',
  name_en: 'Parassala',
  name_ml: 'പാറശ്ശാല',
  district_en: 'Thiruvananthapuram',
  district_ml: 'തിരുവനന്തപുരം',
  state: 'active',
  url: '/',
};
const session = {
  user: null,
  place: {
    kind: 'body',
    base_domain: 'sabha.localhost',
    scheme_port_suffix: '',
    body,
    outbox: false,
    state_sign_in: null,
  },
  permissions: [],
  seats: [],
  navigation: [],
  needs: [],
  visit: null,
  visitors: [],
  csrf_token: 't',
};

test('a stranger at an office is asked who they are once, and comes back to it', async () => {
  history.replaceState(null, '', '/office');
  localStorage.setItem('sabha.language', 'en');
  answerWith({ '/api/session/': session });
  render(<App />);

  expect(await screen.findByLabelText('Login or e-mail')).toBeInTheDocument();
  const tab = screen.getByRole('tab', { name: 'Office staff' });
  expect(tab).toHaveAttribute('aria-selected', 'true');
  expect(location.search).toBe('?next=%2Foffice');
});
