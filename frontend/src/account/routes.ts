import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '@/platform/routing';

export const accountRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/sign-in',
    component: lazyRouteComponent(() => import('./SignIn'), 'SignIn'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/invitation/$token',
    component: lazyRouteComponent(() => import('./AcceptInvitation'), 'AcceptInvitation'),
  }),
] as const;
