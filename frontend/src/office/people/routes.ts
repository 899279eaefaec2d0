import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { officeRoute } from '@/platform/routing';

const getParentRoute = () => officeRoute;

/** The office's screens about people: who sits where, the staff, roles. */
export const peopleRoutes = [
  createRoute({
    getParentRoute,
    path: '/chart',
    component: lazyRouteComponent(() => import('./chart/ChartPage'), 'ChartPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/staff',
    component: lazyRouteComponent(() => import('./staff/StaffPage'), 'StaffPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/staff/invitations',
    component: lazyRouteComponent(() => import('./coming/InvitationsPage'), 'InvitationsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/staff/transfers',
    component: lazyRouteComponent(() => import('./coming/TransfersPage'), 'TransfersPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/staff/$id',
    component: lazyRouteComponent(() => import('./staff/PersonPage'), 'PersonPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/roles',
    component: lazyRouteComponent(() => import('./roles/RolesPage'), 'RolesPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/roles/new',
    component: lazyRouteComponent(() => import('./roles/RolePage'), 'NewRolePage'),
  }),
  createRoute({
    getParentRoute,
    path: '/roles/$id',
    component: lazyRouteComponent(() => import('./roles/RolePage'), 'RolePage'),
  }),
] as const;
