import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { officeRoute, rootRoute } from '@/platform/routing';

/** What anybody, and a signed-in resident, finds at a body's own address. */
export const privacyRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/privacy',
    component: lazyRouteComponent(() => import('./notices/Notices'), 'Notices'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/privacy/mine',
    component: lazyRouteComponent(() => import('./mine/Mine'), 'Mine'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/privacy/ask',
    component: lazyRouteComponent(() => import('./mine/Ask'), 'Ask'),
  }),
] as const;

export const privacyOfficeRoutes = [
  createRoute({
    getParentRoute: () => officeRoute,
    path: '/privacy',
    component: lazyRouteComponent(() => import('./office/Requests'), 'Requests'),
  }),
  createRoute({
    getParentRoute: () => officeRoute,
    path: '/privacy/retention',
    component: lazyRouteComponent(() => import('./office/Retention'), 'Retention'),
  }),
  createRoute({
    getParentRoute: () => officeRoute,
    path: '/privacy/$id',
    component: lazyRouteComponent(() => import('./office/RequestPage'), 'RequestPage'),
  }),
] as const;
