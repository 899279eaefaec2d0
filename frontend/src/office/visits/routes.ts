import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { officeRoute } from '@/platform/routing';

const getParentRoute = () => officeRoute;

/** The office's screens about visits of the support team. */
export const visitRoutes = [
  createRoute({
    getParentRoute,
    path: '/visits',
    component: lazyRouteComponent(() => import('./Visits'), 'Visits'),
  }),
  createRoute({
    getParentRoute,
    path: '/visits/$id',
    component: lazyRouteComponent(() => import('./Visit'), 'Visit'),
  }),
] as const;
