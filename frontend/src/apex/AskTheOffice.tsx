import { Link } from '@tanstack/react-router';
import { Notice, Page, PageHeader } from '@/ui';
import classes from './apex.module.css';
import { BodySearch } from './BodySearch';
import { useTexts } from './texts';

interface Props {
  title: string;
  /** What this site does not do yet. */
  now: string;
  how: string;
  steps: readonly string[];
}

/** Says plainly where a thing is done for now, and leads there. */
export function AskTheOffice({ title, now, how, steps }: Props) {
  const t = useTexts();
  return (
    <Page width="reading">
      <PageHeader title={title} crumb={<Link to="/">{t('back')}</Link>} />
      <Notice tone="soon">
        <strong>{now}</strong>
        <p>{how}</p>
      </Notice>
      <ol className={classes.steps ?? ''}>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <BodySearch />
    </Page>
  );
}
