import { placeName, useBodyTexts } from '@/platform/bodies';
import { format } from '@/platform/format';
import { useLocal } from '@/platform/i18n';
import { useSession } from '@/platform/session';
import { OnPrint, PrintSheet, StatusBadge } from '@/ui';
import type { FileDetail } from '../queries/fileKey';
import { useServices } from '../queries/useServices';
import { useTexts } from '../texts';
import classes from './intake.module.css';
import { useIntakeTexts } from './intakeTexts';

interface Props {
  file: FileDetail;
  ticked: ReadonlySet<string>;
}

/** The acknowledgement as the applicant takes it home. */
export function Slip({ file, ticked }: Props) {
  const t = useIntakeTexts();
  const words = useTexts();
  const local = useLocal();
  const kind = useBodyTexts();
  const { place } = useSession();
  const needs = useServices().data?.find(({ code }) => code === file.service.code)?.documents ?? [];
  const handedIn = needs.filter(({ code }) => ticked.has(code));
  const missing = needs.filter(({ code, required }) => required && !ticked.has(code));
  const list = (papers: typeof needs) => papers.map((each) => local(each, 'name')).join(', ');
  const lines: readonly (readonly [string, string])[] = [
    [words('applicant'), file.applicant_name],
    [words('address'), file.applicant_address],
    [words('service'), local(file.service, 'name')],
    [words('subject'), file.subject],
    [words('received'), format.date(file.received_on)],
    [t('handedIn'), list(handedIn)],
    [t('missing'), list(missing)],
  ];
  return (
    <PrintSheet label={t('slip')}>
      <div className={classes.slipHead}>
        {place.body && (
          <strong>
            {placeName(local(place.body, 'name'))} {kind(`type.${place.body.type}`)},{' '}
            {local(place.body, 'district')}
          </strong>
        )}
        <span>{t('slip')}</span>
      </div>
      <p className={classes.bigNumber} role="status">
        <span className="visually-hidden">{t('done')}: </span>
        {file.number}
      </p>
      <div className={classes.due}>
        {file.due_on === null ? (
          <p>{t('noDue')}</p>
        ) : (
          <p>
            {t('dueOn')}: <strong>{format.deadline(file.due_on)}</strong>
          </p>
        )}
        {file.limit_source !== '' && (
          <p className="small">
            {t('basis')}: {file.limit_source}{' '}
            {!file.is_limit_confirmed && (
              <StatusBadge tone="soon">{words('toBeConfirmed')}</StatusBadge>
            )}
          </p>
        )}
      </div>
      <dl className={classes.slipFacts}>
        {lines
          .filter(([, value]) => value !== '')
          .map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      <footer className={classes.slipFoot}>
        <p>{t('keep')}</p>
        <OnPrint>
          <p className={classes.sign}>{t('signature')}</p>
        </OnPrint>
      </footer>
    </PrintSheet>
  );
}
