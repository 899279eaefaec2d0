import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { screen } from '@testing-library/react';
import type { ComponentType } from 'react';
import type { Schema } from '@/platform/api';
import { SessionProvider } from '@/platform/session';
import { renderUi } from '@/testing/renderUi';

const allowed = { allowed: true, reason_en: '', reason_ml: '' };

export const seats: Schema['Seat'][] = [
  {
    id: 's1',
    code: 'front_office',
    name_en: 'Front Office',
    name_ml: 'ഫ്രണ്ട് ഓഫീസ്',
    holder: { name_en: 'Mini', name_ml: 'മിനി' },
  },
  {
    id: 's2',
    code: 'head_clerk',
    name_en: 'Head Clerk',
    name_ml: 'ഹെഡ് ക്ലർക്ക്',
    holder: { name_en: 'Rajan', name_ml: 'രാജൻ' },
  },
  { id: 's3', code: 'records', name_en: 'Records', name_ml: 'റെക്കോർഡ്', holder: null },
];

export const services: Schema['Service'][] = [
  {
    code: 'birth-certificate',
    name_en: 'Birth certificate',
    name_ml: 'ജനന സർട്ടിഫിക്കറ്റ്',
    limit_days: 3,
    limit_unit: 'calendar',
    limit_source: 'A charter',
    is_limit_confirmed: false,
    documents: [
      { code: 'form', name_en: 'Application form', name_ml: 'അപേക്ഷ', required: true },
      { code: 'proof', name_en: 'Proof of identity', name_ml: 'തിരിച്ചറിയൽ രേഖ', required: true },
    ],
  },
  {
    code: 'general',
    name_en: 'General application',
    name_ml: 'പൊതു അപേക്ഷ',
    limit_days: null,
    limit_unit: 'calendar',
    limit_source: '',
    is_limit_confirmed: true,
    documents: [],
  },
];

export function fileOf(change: Partial<Schema['FileDetail']> = {}): Schema['FileDetail'] {
  return {
    id: 'f1',
    number: '12/2026',
    subject: 'Copy of a birth certificate',
    applicant_name: 'Radhamani',
    applicant_phone: '9446012345',
    erased_at: null,
    hold_reason: '',
    applicant_address: 'Ward 7',
    service: { code: 'birth-certificate', name_en: 'Birth certificate', name_ml: 'ജനനം' },
    state: 'open',
    received_on: '2026-11-20',
    due_on: '2026-11-23',
    days_left: 2,
    seat: {
      id: 's1',
      name_en: 'Front Office',
      name_ml: 'ഫ്രണ്ട് ഓഫീസ്',
      holder: { name_en: 'Mini', name_ml: 'മിനി' },
    },
    at_seat_since: '2026-11-20T05:00:00Z',
    limit_source: 'A charter',
    is_limit_confirmed: false,
    registered_by_en: 'Mini',
    registered_by_ml: 'മിനി',
    notes: [],
    movements: [],
    attachments: [],
    decision: null,
    abilities: {
      edit: allowed,
      note: allowed,
      forward: allowed,
      return: allowed,
      decide: allowed,
      attach: allowed,
      hold: allowed,
      release: allowed,
    },
    ...change,
  };
}

const ACTS = ['view', 'register', 'edit', 'note', 'forward', 'decide', 'export'];

export function sessionOf(change: Partial<Schema['Session']> = {}): Schema['Session'] {
  return {
    user: {
      id: 'u1',
      login: 'mini',
      name_en: 'Mini',
      name_ml: 'മിനി',
      language: 'en',
      kind: 'staff',
      second_factor: { enrolled: [], passed: false, recovery_codes_left: null },
    },
    place: {
      kind: 'body',
      base_domain: 'sabha.localhost',
      scheme_port_suffix: '',
      outbox: false,
      state_sign_in: null,
      body: {
        id: 'b1',
        code: 'G1',
        slug: 'payyoor',
        type: 'grama_panchayat',
        name_en: 'Payyoor',
        name_ml: 'പയ്യൂർ',
        district_en: 'Kollam',
        district_ml: 'കൊല്ലം',
        state: 'active',
        url: '',
      },
    },
    permissions: [...ACTS.map((act) => `filing.file.${act}`), 'filing.attachment.add'],
    seats: [{ id: 's1', code: 'front_office', name_en: 'Front Office', name_ml: 'ഫ്രണ്ട് ഓഫീസ്' }],
    navigation: [],
    needs: [],
    visit: null,
    visitors: [],
    csrf_token: 'token',
    ...change,
  };
}

/** What the screens ask of the server besides the thing under test. */
export const office = {
  '/api/session/': sessionOf(),
  '/api/modules/filing/seats/': seats,
  '/api/modules/filing/services/': services,
};

/** Renders a screen below a router of its own, with the session asked from the network. */
export async function renderScreen(Screen: ComponentType, at = '/office') {
  const root = createRootRoute({
    component: () => (
      <SessionProvider>
        <main>
          <Screen />
        </main>
      </SessionProvider>
    ),
  });
  const rest = createRoute({ getParentRoute: () => root, path: '$' });
  const router = createRouter({
    routeTree: root.addChildren([rest]),
    history: createMemoryHistory({ initialEntries: [at] }),
  });
  await router.load();
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  renderUi(
    <QueryClientProvider client={queries}>
      {/* The screens' own routes are known to the whole application's router only. */}
      <RouterProvider router={router as never} />
    </QueryClientProvider>,
  );
  await screen.findByRole('main');
  return router;
}
