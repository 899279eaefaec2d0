import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { answerWith } from '@/testing/server';
import { fileOf, office, renderScreen, sessionOf } from '../testing/office';
import { Queue } from './Queue';

const FILES = '/api/modules/filing/files/';
const first = fileOf();
const second = fileOf({ id: 'f2', number: '13/2026', subject: 'Street light', days_left: -4 });
const facets = {
  total: 2,
  state: [{ value: 'open', count: 2 }],
  service: [],
  seat: [],
  due: [
    { value: 'overdue', count: 1 },
    { value: 'soon', count: 1 },
  ],
};
const queue = {
  ...office,
  [FILES]: { next: null, previous: null, results: [first, second] },
  [`${FILES}facets/`]: facets,
  [`${FILES}f1/`]: first,
  [`${FILES}f2/`]: second,
};

beforeEach(() => {
  vi.stubGlobal('matchMedia', (media: string) =>
    Object.assign(new EventTarget(), { matches: media.includes('min-width'), media }),
  );
});

test('the queue asks for what waits at my seat, the nearest due date first', async () => {
  const asked = answerWith(queue);

  await renderScreen(Queue);

  expect(await screen.findByText('Street light')).toBeVisible();
  expect(screen.getByText('4 days late')).toBeVisible();
  const query = new URL(asked.find((request) => request.url.includes(`${FILES}?`))?.url ?? '');
  expect(Object.fromEntries(query.searchParams)).toMatchObject({ mine: 'true', sort: 'due_on' });
});

test('j passes over files without opening them; the one it rests on opens', async () => {
  const asked = answerWith(queue);
  const user = userEvent.setup();
  await renderScreen(Queue);
  await screen.findByText('Street light');

  await user.keyboard('jj');

  expect(await screen.findByRole('article', { name: '13/2026' })).toBeVisible();
  expect(asked.some((request) => request.url.endsWith('/f1/'))).toBe(false);
});

test('after a file is forwarded the next one opens', async () => {
  answerWith({ ...queue, [`POST ${FILES}f1/forward/`]: first });
  const user = userEvent.setup();
  await renderScreen(Queue);
  await screen.findByText('Street light');
  await user.keyboard('j');
  await screen.findByRole('article', { name: '12/2026' });

  await user.keyboard('f');
  await user.type(await screen.findByRole('combobox', { name: /to which seat/i }), 'head');
  await user.keyboard('{Enter}{Control>}{Enter}{/Control}');

  expect(await screen.findByRole('article', { name: '13/2026' })).toBeVisible();
  expect(screen.getByText(/12\/2026 forwarded to Head Clerk/)).toBeVisible();
});

test('the counts filter the list, and a count that fails says that it is missing', async () => {
  const asked = answerWith(queue);
  const user = userEvent.setup();
  await renderScreen(Queue);

  await user.click(await screen.findByRole('button', { name: /1\s*late/i }));

  await waitFor(() =>
    expect(asked.some((request) => request.url.includes('due=overdue'))).toBe(true),
  );
});

test('an empty seat says what comes here, and what to do first', async () => {
  answerWith({ ...queue, [FILES]: { next: null, previous: null, results: [] } });

  await renderScreen(Queue);

  expect(await screen.findByText('Nothing waits at your seat')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Register an application' })).toBeVisible();
});

test('someone without a seat is shown the way to the whole office', async () => {
  answerWith({
    ...queue,
    '/api/session/': sessionOf({ seats: [] }),
    [FILES]: { next: null, previous: null, results: [] },
  });

  await renderScreen(Queue);

  expect(await screen.findByRole('button', { name: 'Whole office' })).toBeVisible();
});
