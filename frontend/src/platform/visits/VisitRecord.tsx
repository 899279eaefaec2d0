import type { ReactNode } from 'react';
import { Card, Columns, Loaded } from '@/ui';
import { ActList } from './ActList';
import { Agreed } from './Agreed';
import { useVisitTexts } from './texts';
import type { Visit, VisitAct, VisitStep } from './types';
import { VisitSteps } from './VisitSteps';

interface Props {
  visit: Visit & { steps: readonly VisitStep[] };
  /** The visitor's acts, page by page. */
  acts: {
    data: { pages: readonly { results: readonly VisitAct[] }[] } | undefined;
    error: unknown;
    refetch: () => unknown;
    hasNextPage: boolean;
    fetchNextPage: () => unknown;
  };
  /** It is told in the visited office, where the records' own screens are at hand. */
  isAtHome: boolean;
  /** What is to be known about the acts before reading them. */
  help?: ReactNode;
}

/** All that is kept of a visit: what was done, what was agreed, and how it went. */
export function VisitRecord({ visit, acts, isAtHome, help }: Props) {
  const t = useVisitTexts();
  return (
    <Columns>
      <Card title={t('acts')}>
        {help}
        <Loaded query={acts}>
          {({ pages }) => (
            <ActList
              isAtHome={isAtHome}
              acts={pages.flatMap((page) => page.results)}
              onMore={acts.hasNextPage ? () => void acts.fetchNextPage() : undefined}
            />
          )}
        </Loaded>
      </Card>
      <>
        <Agreed visit={visit} />
        <Card title={t('steps')}>
          <VisitSteps steps={visit.steps} />
        </Card>
      </>
    </Columns>
  );
}
