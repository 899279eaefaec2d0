import { format } from '@/platform/format';
import { useLocal } from '@/platform/i18n';
import { lastDay } from '../parts/day';
import type { StaffDetail, StaffPosting } from '../types';
import classes from './staff.module.css';
import { sittings } from './sittings';
import { useStaffTexts } from './staffTexts';

/** Where somebody sits, and where they sat before, the newest first. */
export function Postings({ person }: { person: StaffDetail }) {
  const s = useStaffTexts();
  const { now, later, past } = sittings(person.postings);
  return (
    <div className={classes.rights}>
      {now.length === 0 ? <p>{s('sitsNowhere')}</p> : <PostingList postings={now} />}
      {later.length > 0 && (
        <section className={classes.module}>
          <h3>{s('later')}</h3>
          <PostingList postings={later} />
        </section>
      )}
      {past.length > 0 && (
        <section className={classes.module}>
          <h3>{s('before')}</h3>
          <PostingList postings={past} />
        </section>
      )}
    </div>
  );
}

function PostingList({ postings }: { postings: readonly StaffPosting[] }) {
  const s = useStaffTexts();
  const local = useLocal();
  const span = ({ starts_on, ends_on }: StaffPosting) =>
    ends_on === null
      ? s('from', { from: format.date(starts_on) })
      : s('fromTo', { from: format.date(starts_on), to: format.date(lastDay({ ends_on })) });
  return (
    <ul className={classes.postings}>
      {postings.map((each) => (
        <li key={each.id}>
          <span>
            {local(each, 'seat_name')}
            {each.kind === 'charge' && <span className="soft"> ({s('kindCharge')})</span>}
            {each.order_reference !== '' && (
              <span className={`soft small ${classes.order}`}>{each.order_reference}</span>
            )}
          </span>
          <span className="soft small">{span(each)}</span>
        </li>
      ))}
    </ul>
  );
}
