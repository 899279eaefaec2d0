import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { officeRoute } from '@/platform/routing';

/** Where an officer gives out codes at the counter. */
export const codeRoutes = [
  createRoute({
    getParentRoute: () => officeRoute,
    path: '/codes',
    component: lazyRouteComponent(() => import('./CounterCodes'), 'CounterCodes'),
  }),
] as const;
