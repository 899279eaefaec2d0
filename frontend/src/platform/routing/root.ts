import { createRootRoute, createRoute } from '@tanstack/react-router';
import { RequireConsole, RequireOffice } from './gates';

export type UrlState = Partial<Record<string, string>>;

/** Every screen's filters, sort and choices are plain strings in the URL. */
export const rootRoute = createRootRoute({
  validateSearch: (search: Record<string, unknown>): UrlState =>
    Object.fromEntries(Object.entries(search).map(([key, value]) => [key, String(value)])),
});

/** Parent of the screens that only the console's host has. */
export const consoleRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'console',
  component: RequireConsole,
});

/** Parent of a body's staff screens: modules hang their routes here. */
export const officeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/office',
  component: RequireOffice,
});
