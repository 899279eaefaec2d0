import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { consoleRoute } from '@/platform/routing';

const getParentRoute = () => consoleRoute;

export const consoleRoutes = [
  createRoute({
    getParentRoute,
    path: '/people',
    component: lazyRouteComponent(() => import('./people/People'), 'People'),
  }),
  createRoute({
    getParentRoute,
    path: '/journal',
    component: lazyRouteComponent(() => import('./journal/JournalPage'), 'JournalPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/applications',
    component: lazyRouteComponent(() => import('./applications/Applications'), 'Applications'),
  }),
  createRoute({
    getParentRoute,
    path: '/bodies',
    component: lazyRouteComponent(() => import('./bodies/Bodies'), 'Bodies'),
  }),
  createRoute({
    getParentRoute,
    path: '/bodies/$id',
    component: lazyRouteComponent(() => import('./body/Body'), 'Body'),
  }),
  createRoute({
    getParentRoute,
    path: '/onboarding',
    component: lazyRouteComponent(() => import('./onboarding/Runs'), 'Runs'),
  }),
  createRoute({
    getParentRoute,
    path: '/onboarding/$id',
    component: lazyRouteComponent(() => import('./onboarding/RunPage'), 'RunPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/modules',
    component: lazyRouteComponent(() => import('./modules/Modules'), 'Modules'),
  }),
  createRoute({
    getParentRoute,
    path: '/fleet',
    component: lazyRouteComponent(() => import('./fleet/FleetPage'), 'FleetPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/health',
    component: lazyRouteComponent(() => import('./health/HealthPage'), 'HealthPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/health/$id',
    component: lazyRouteComponent(() => import('./health/BodyHealthPage'), 'BodyHealthPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/messages',
    component: lazyRouteComponent(() => import('./messages/MessagesPage'), 'MessagesPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/messages/$id',
    component: lazyRouteComponent(() => import('./messages/BodyMessagesPage'), 'BodyMessagesPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/visits',
    component: lazyRouteComponent(() => import('./visits/Visits'), 'Visits'),
  }),
  createRoute({
    getParentRoute,
    path: '/visits/new',
    component: lazyRouteComponent(() => import('./visits/AskVisit'), 'AskVisit'),
  }),
  createRoute({
    getParentRoute,
    path: '/visits/$id',
    component: lazyRouteComponent(() => import('./visits/VisitPage'), 'VisitPage'),
  }),
] as const;
