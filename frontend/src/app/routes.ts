import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { accountRoutes } from '@/account/routes';
import { apexRoutes } from '@/apex/routes';
import { consoleRoutes } from '@/console/routes';
import { filingRoutes } from '@/modules/filing/routes';
import { grievancesRoutes } from '@/modules/grievances/routes';
import { privacyOfficeRoutes, privacyRoutes } from '@/modules/privacy/routes';
import { auditRoutes } from '@/office/audit/routes';
import { codeRoutes } from '@/office/codes/routes';
import { peopleRoutes } from '@/office/people/routes';
import { visitRoutes } from '@/office/visits/routes';
import { consoleRoute, officeRoute, rootRoute } from '@/platform/routing';

const homeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./Home'), 'Home'),
});

/** Modules and the office register their routes in this list. */
export const routeTree = rootRoute.addChildren([
  homeRoute,
  ...accountRoutes,
  ...apexRoutes,
  ...privacyRoutes,
  consoleRoute.addChildren(consoleRoutes),
  officeRoute.addChildren([
    ...filingRoutes,
    ...grievancesRoutes,
    ...privacyOfficeRoutes,
    ...peopleRoutes,
    ...auditRoutes,
    ...visitRoutes,
    ...codeRoutes,
  ]),
]);
