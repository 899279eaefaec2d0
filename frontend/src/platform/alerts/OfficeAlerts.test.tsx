import {
  createMemoryHistory,
  createRootRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { SessionProvider } from '@/platform/session';
import { renderUi } from '@/testing/renderUi';
import { answerWith } from '@/testing/server';
import { OfficeAlerts } from './OfficeAlerts';

const alert = {
  kind: 'vacant',
  text_en: '2 seats without a holder',
  text_ml: '2',
  path: '/office/chart',
};
const sessionOf = (permissions: string[]) => ({
  user: { id: 'u', language: 'en' },
  place: { kind: 'body', body: null },
  permissions,
});

async function show(permissions: string[]) {
  const asked = answerWith({
    '/api/session/': sessionOf(permissions),
    '/api/office/alerts/': [alert],
  });
  const root = createRootRoute({
    component: () => (
      <SessionProvider>
        <main>
          <OfficeAlerts />
        </main>
      </SessionProvider>
    ),
  });
  const router = createRouter({ routeTree: root, history: createMemoryHistory() });
  await router.load();
  renderUi(<RouterProvider router={router as never} />);
  await screen.findByRole('main');
  return asked;
}

test('a vacant seat is one press away from the chart', async () => {
  await show(['office.staff.view']);

  const link = await screen.findByRole('link', { name: '2 seats without a holder' });
  expect(link).toHaveAttribute('href', '/office/chart');
});

test('those who do not see the staff are not told and do not ask', async () => {
  const asked = await show(['office.chart.view']);

  await waitFor(() => expect(asked).toHaveLength(1));
  expect(screen.queryByRole('link')).not.toBeInTheDocument();
});
