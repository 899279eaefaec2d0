import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { renderUi } from '@/testing/renderUi';
import { answerWith } from '@/testing/server';
import { ApplicationsCard } from './ApplicationsCard';

const PATH = '/api/session/applications/';
const roads = {
  id: '7',
  name: 'Roads register',
  scopes: [
    { code: 'openid', name_en: 'Who you are, as a number', name_ml: 'നിങ്ങൾ ആരെന്ന്' },
    { code: 'profile', name_en: 'Your name and login', name_ml: 'നിങ്ങളുടെ പേര്' },
  ],
  given_at: '2026-11-01T04:30:00Z',
  used_at: null,
};

test('an application tells what it may learn, and is gone when it is stopped', async () => {
  let list = [roads];
  const asked = answerWith({
    [`GET ${PATH}`]: () => Promise.resolve(list),
    [`DELETE ${PATH}7/`]: () => {
      list = [];
      return Promise.resolve(new Response(null, { status: 204 }));
    },
  });
  renderUi(<ApplicationsCard />);

  await userEvent.click(await screen.findByRole('button', { name: 'Stop Roads register' }));
  expect(
    screen.getByText('May learn: Who you are, as a number · Your name and login'),
  ).toBeVisible();
  expect(screen.getByText(/has to ask you before you can sign in there again/)).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Stop' }));

  expect(await screen.findByText('No application uses your account.')).toBeVisible();
  expect(asked.map(({ method }) => method)).toEqual(['GET', 'DELETE', 'GET']);
});

test('it is told in Malayalam', async () => {
  answerWith({ [PATH]: [roads] });

  renderUi(<ApplicationsCard />, 'ml');

  expect(await screen.findByText('അറിയാവുന്നത്: നിങ്ങൾ ആരെന്ന് · നിങ്ങളുടെ പേര്')).toBeVisible();
});

test('where nobody uses the account, a resident is shown nothing of it', async () => {
  const asked = answerWith({ [PATH]: [] });
  const { container } = renderUi(<ApplicationsCard isHiddenWhenEmpty />);

  await expect.poll(() => asked.length).toBe(1);

  expect(container.querySelector('h2')).toBeNull();
});
