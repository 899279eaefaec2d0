import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { consoleRoute } from '@/platform/routing';

export const consoleRoutes = [
  createRoute({
    getParentRoute: () => consoleRoute,
    path: '/bodies',
    component: lazyRouteComponent(() => import('./bodies/Bodies'), 'Bodies'),
  }),
] as const;
