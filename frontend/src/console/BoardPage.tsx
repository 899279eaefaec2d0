import type { ReactNode } from 'react';
import { format } from '@/platform/format';
import { Loaded, Page, PageHeader } from '@/ui';
import { useTexts } from './texts';

interface Answer {
  generated_at: string;
}

interface Props<T extends Answer> {
  title: string;
  subtitle: string;
  query: { data: T | undefined; error: unknown; refetch: () => unknown };
  /** How many rows to wait with. */
  rows: number;
  children: (answer: T) => ReactNode;
}

/** A page of figures over all bodies, which says of when they are. */
export function BoardPage<T extends Answer>({ title, subtitle, query, ...rest }: Props<T>) {
  const t = useTexts();
  const when = query.data && t('asOf', { when: format.time(query.data.generated_at) });
  return (
    <Page>
      <PageHeader title={title} acts={when && <span className="soft small">{when}</span>}>
        {subtitle}
      </PageHeader>
      <Loaded query={query} rows={rest.rows}>
        {rest.children}
      </Loaded>
    </Page>
  );
}
