import { createRouter } from '@tanstack/react-router';
import { parseSearch, rootRoute, stringifySearch } from '@/platform/routing';
import { NotFound } from './NotFound';
import { RootError } from './RootError';
import { routeTree } from './routes';
import { RootLayout } from './shell/RootLayout';

rootRoute.update({ component: RootLayout, notFoundComponent: NotFound, errorComponent: RootError });

export const router = createRouter({
  routeTree,
  parseSearch,
  stringifySearch,
  defaultPreload: 'intent',
  defaultNotFoundComponent: NotFound,
  defaultErrorComponent: RootError,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
