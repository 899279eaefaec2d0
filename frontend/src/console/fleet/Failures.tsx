import { format } from '@/platform/format';
import type { Fleet } from '../api/useFleet';
import classes from '../console.module.css';
import { useFleetTexts } from './texts';

export function Failures({ failures }: { failures: Fleet['failures'] }) {
  const t = useFleetTexts();
  if (failures.length === 0) return <p className="soft">{t('noFailures')}</p>;
  return (
    <div className={classes.scroll}>
      <table className={classes.plain}>
        <thead>
          <tr>
            <th scope="col">{t('body')}</th>
            <th scope="col">{t('migration')}</th>
            <th scope="col">{t('error')}</th>
            <th scope="col" data-numeric>
              {t('attempt')}
            </th>
          </tr>
        </thead>
        <tbody>
          {failures.map((each) => (
            <tr key={each.body + each.app + each.migration}>
              <td>{each.body}</td>
              <td>
                <code>
                  {each.app}.{each.migration}
                </code>
              </td>
              <td lang="en">{each.error}</td>
              <td data-numeric>{format.number(each.attempt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
