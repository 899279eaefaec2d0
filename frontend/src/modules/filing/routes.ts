import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { officeRoute } from '@/platform/routing';

/** `/office` itself is the queue: filing is part of every office. */
export const filingRoutes = [
  createRoute({
    getParentRoute: () => officeRoute,
    path: '/',
    component: lazyRouteComponent(() => import('./queue/Queue'), 'Queue'),
  }),
  createRoute({
    getParentRoute: () => officeRoute,
    path: '/filing/new',
    component: lazyRouteComponent(() => import('./intake/NewFile'), 'NewFile'),
  }),
  createRoute({
    getParentRoute: () => officeRoute,
    path: '/filing/register',
    component: lazyRouteComponent(() => import('./register/Register'), 'Register'),
  }),
  createRoute({
    getParentRoute: () => officeRoute,
    path: '/filing/$id',
    component: lazyRouteComponent(() => import('./file/FilePage'), 'FilePage'),
  }),
] as const;
