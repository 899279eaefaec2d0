import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { officeRoute } from '@/platform/routing';

/** The office's screens about audit: the search, and one entry. */
export const auditRoutes = [
  createRoute({
    getParentRoute: () => officeRoute,
    path: '/audit',
    component: lazyRouteComponent(() => import('./AuditPage'), 'AuditPage'),
  }),
  createRoute({
    getParentRoute: () => officeRoute,
    path: '/audit/$id',
    component: lazyRouteComponent(() => import('./EntryPage'), 'EntryPage'),
  }),
] as const;
