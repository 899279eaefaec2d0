import type { Schema } from '@/platform/api';
import { useLocal } from '@/platform/i18n';
import classes from './history.module.css';
import { useHistoryTexts } from './texts';

type Change = Schema['Change'];

/** Each field that an act tells of, before and after. */
export function ChangeTable({ changes }: { changes: readonly Change[] }) {
  const t = useHistoryTexts();
  const local = useLocal();
  const hasBefore = changes.some((change) => change.before_en !== null);
  const side = (change: Change, at: 'before' | 'after') => {
    const told = { told_en: change[`${at}_en`] ?? '—', told_ml: change[`${at}_ml`] ?? '—' };
    return local(told, 'told');
  };
  if (changes.length === 0) return <p className="soft">{t('noChanges')}</p>;
  return (
    <>
      <table className={classes.changes}>
        <caption className="visually-hidden">{t('changes')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('field')}</th>
            {hasBefore && <th scope="col">{t('before')}</th>}
            <th scope="col">{hasBefore ? t('after') : t('value')}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => (
            <tr key={change.field}>
              <th scope="row">{local(change, 'name')}</th>
              {hasBefore && <td>{side(change, 'before')}</td>}
              <td>{side(change, 'after')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {changes.some((change) => change.is_masked) && <p className="soft small">{t('masked')}</p>}
    </>
  );
}
