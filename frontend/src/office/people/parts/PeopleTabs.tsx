import { Link } from '@tanstack/react-router';
import { useTexts } from '../texts';
import classes from '../people.module.css';
import { useMay } from './useMay';

/** The three lists about people: who is here, who was asked, who comes and goes. */
export function PeopleTabs() {
  const t = useTexts();
  const { changeStaff } = useMay();
  const exact = { exact: true, includeSearch: false };
  return (
    <nav className={classes.tabs} aria-label={t('peopleLists')}>
      <Link to="/office/staff" activeOptions={exact}>
        {t('staff')}
      </Link>
      {changeStaff && (
        <Link to="/office/staff/invitations" activeOptions={exact}>
          {t('invitations')}
        </Link>
      )}
      <Link to="/office/staff/transfers" activeOptions={exact}>
        {t('transfers')}
      </Link>
    </nav>
  );
}
