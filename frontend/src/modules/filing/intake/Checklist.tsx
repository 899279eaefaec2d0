import { Checkbox } from '@mantine/core';
import { useLocal } from '@/platform/i18n';
import type { Service } from '../queries/useServices';
import classes from './intake.module.css';
import { useIntakeTexts } from './intakeTexts';

interface Props {
  needs: Service['documents'];
  ticked: ReadonlySet<string>;
  onTick: (ticked: ReadonlySet<string>) => void;
}

/** The papers the service asks for; the counter ticks what has come. */
export function Checklist({ needs, ticked, onTick }: Props) {
  const t = useIntakeTexts();
  const local = useLocal();
  if (needs.length === 0) return <p className="soft">{t('noDocuments')}</p>;
  const toggle = (code: string) => {
    const next = new Set(ticked);
    if (!next.delete(code)) next.add(code);
    onTick(next);
  };
  return (
    <div className={classes.checklist}>
      {needs.map((need) => (
        <Checkbox
          key={need.code}
          checked={ticked.has(need.code)}
          onChange={() => toggle(need.code)}
          label={
            <>
              {local(need, 'name')}{' '}
              {need.required && <span className="soft small">({t('required')})</span>}
            </>
          }
        />
      ))}
      <p className="soft small">{t('documentsHelp')}</p>
    </div>
  );
}
