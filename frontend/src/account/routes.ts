import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '@/platform/routing';

export const accountRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/sign-in',
    component: lazyRouteComponent(() => import('./signIn/SignIn'), 'SignIn'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/sign-in/returned',
    component: lazyRouteComponent(() => import('./stateSignIn/Returned'), 'Returned'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/account',
    component: lazyRouteComponent(() => import('./security/Account'), 'Account'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/me',
    component: lazyRouteComponent(() => import('./resident/Me'), 'Me'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/password',
    component: lazyRouteComponent(
      () => import('./password/ForgottenPassword'),
      'ForgottenPassword',
    ),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/password/$key',
    component: lazyRouteComponent(() => import('./password/NewPassword'), 'NewPassword'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/invitation/$token',
    component: lazyRouteComponent(
      () => import('./invitation/AcceptInvitation'),
      'AcceptInvitation',
    ),
  }),
] as const;
