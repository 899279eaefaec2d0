import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { officeRoute } from '@/platform/routing';

export const grievancesRoutes = [
  createRoute({
    getParentRoute: () => officeRoute,
    path: '/grievances',
    component: lazyRouteComponent(() => import('./Complaints'), 'Complaints'),
  }),
  createRoute({
    getParentRoute: () => officeRoute,
    path: '/grievances/new',
    component: lazyRouteComponent(() => import('./NewComplaint'), 'NewComplaint'),
  }),
  createRoute({
    getParentRoute: () => officeRoute,
    path: '/grievances/$id',
    component: lazyRouteComponent(() => import('./ComplaintPage'), 'ComplaintPage'),
  }),
] as const;
