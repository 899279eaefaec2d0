import type { ReactNode } from 'react';
import { format } from '@/platform/format';
import { useLocal } from '@/platform/i18n';
import { HistoryTimeline, StatusBadge } from '@/ui';
import type { FileDetail } from '../queries/fileKey';
import { useTexts } from '../texts';
import classes from './file.module.css';
import { useFileTexts } from './fileTexts';
import { useActingFor } from './useActingFor';

export function FactsPanel({ file }: { file: FileDetail }) {
  const t = useFileTexts();
  const words = useTexts();
  const local = useLocal();
  const limit = (
    <>
      {file.limit_source || '—'}{' '}
      {!file.is_limit_confirmed && (
        <StatusBadge tone="soon" plain>
          {words('toBeConfirmed')}
        </StatusBadge>
      )}
    </>
  );
  const phone = file.applicant_phone && (
    <a href={`tel:${file.applicant_phone}`}>{file.applicant_phone}</a>
  );
  const facts: readonly (readonly [string, ReactNode])[] = [
    [words('applicant'), file.applicant_name || '—'],
    [words('phone'), phone || '—'],
    [words('address'), file.applicant_address || '—'],
    [words('service'), local(file.service, 'name')],
    [words('received'), format.date(file.received_on)],
    [words('due'), format.deadline(file.due_on)],
    [t('limitSource'), limit],
    [t('registeredBy'), local(file, 'registered_by')],
  ];
  return (
    <dl className={classes.factList}>
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** From seat to seat, the last step first. */
export function RoutePanel({ file }: { file: FileDetail }) {
  const t = useFileTexts();
  const local = useLocal();
  const actingFor = useActingFor();
  return (
    <HistoryTimeline
      entries={file.movements.toReversed().map((step, at) => ({
        key: `${at}-${step.at}`,
        text: t(`kind.${step.kind}`, { to: local(step.to, 'name') }),
        meta: `${local(step, 'by')}${actingFor(step)} · ${format.dateTime(step.at)}`,
      }))}
    />
  );
}
