import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '@/platform/routing';

export const apexRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/verify',
    component: lazyRouteComponent(() => import('./Verify'), 'Verify'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/track',
    component: lazyRouteComponent(() => import('./Track'), 'Track'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/outbox',
    component: lazyRouteComponent(() => import('./outbox/Outbox'), 'Outbox'),
  }),
] as const;
