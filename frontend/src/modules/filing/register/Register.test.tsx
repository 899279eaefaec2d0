import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { answerWith } from '@/testing/server';
import { fileOf, office, renderScreen, sessionOf } from '../testing/office';
import { Register } from './Register';

const FILES = '/api/modules/filing/files/';
const AT = '/office/filing/register';
const decided = fileOf({ id: 'f2', number: '9/2026', state: 'approved', applicant_name: 'Biju' });
const register = {
  ...office,
  [FILES]: { next: null, previous: null, results: [fileOf(), decided] },
  [`${FILES}facets/`]: { total: 0, state: [], service: [], seat: [], due: [] },
};
const queryOf = (asked: readonly Request[]) => {
  const last = asked.findLast((request) => new URL(request.url).pathname === FILES);
  return Object.fromEntries(new URL(last?.url ?? 'http://none/').searchParams);
};

test('the register lists every file, the newest first, and what was decided', async () => {
  const asked = answerWith(register);

  await renderScreen(Register, AT);

  expect(await screen.findByText('Biju')).toBeVisible();
  expect(screen.getByText('Approved', { selector: 'span' })).toBeVisible();
  expect(queryOf(asked)).toEqual({ sort: '-received_on' });
});

test('sorting goes to the orders that the server has, and back', async () => {
  const asked = answerWith(register);
  const user = userEvent.setup();
  await renderScreen(Register, AT);
  const due = await screen.findByRole('button', { name: 'Due' });

  await user.click(due);
  await waitFor(() => expect(queryOf(asked)).toEqual({ sort: 'due_on' }));
  await user.click(due);

  await waitFor(() => expect(due.closest('th')).toHaveAttribute('aria-sort', 'none'));
});

test('what is exported is what is asked for', async () => {
  answerWith(register);

  await renderScreen(Register, `${AT}?service=general&state=open&from=2026-11-01`);

  const link = await screen.findByRole('link', { name: 'Export CSV' });
  const asked = new URL(link.getAttribute('href') ?? '', 'http://here');
  expect(asked.pathname).toBe('/api/modules/filing/files.csv');
  expect(Object.fromEntries(asked.searchParams)).toEqual({
    service: 'general',
    state: 'open',
    from: '2026-11-01',
    sort: '-received_on',
  });
});

test('who may not export sees no export', async () => {
  const session = sessionOf({ permissions: ['filing.file.view'] });
  answerWith({ ...register, '/api/session/': session });

  await renderScreen(Register, AT);

  expect(await screen.findByText('Biju')).toBeVisible();
  expect(screen.queryByRole('link', { name: 'Export CSV' })).not.toBeInTheDocument();
});

test('a search without result says what to change', async () => {
  answerWith({ ...register, [FILES]: { next: null, previous: null, results: [] } });

  await renderScreen(Register, `${AT}?q=nothing`);

  expect(await screen.findByText('No file matches')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Clear filters' })).toBeVisible();
});
