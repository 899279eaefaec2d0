import { lazy, Suspense } from 'react';
import { useSession } from '@/platform/session';
import { Skeletons } from '@/ui';

const homes = {
  apex: lazy(() => import('@/apex/FindBody')),
  body: lazy(() => import('@/site/BodyPage')),
  console: lazy(() => import('@/console/overview/Overview')),
};

/** `/` is another page on each kind of host. */
export function Home() {
  const Screen = homes[useSession().place.kind];
  return (
    <Suspense fallback={<Skeletons />}>
      <Screen />
    </Suspense>
  );
}
