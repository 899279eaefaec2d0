import { IconCertificate, IconRoute } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useLanguage } from '@/platform/i18n';
import { Page } from '@/ui';
import classes from './apex.module.css';
import { BodySearch } from './BodySearch';
import { texts, useTexts } from './texts';

/** The apex: one question, whose answer is the site of one's own local body. */
export default function FindBody() {
  const t = useTexts();
  const other = useLanguage() === 'ml' ? 'en' : 'ml';
  const title = t('title');
  useEffect(() => {
    document.title = `${title} · സഭ`;
  }, [title]);
  return (
    <Page width="reading">
      <div className={classes.hero}>
        <div>
          <h1>
            {title}
            <span lang={other}>{texts[other].title}</span>
          </h1>
          <p className={classes.lead}>{t('subtitle')}</p>
        </div>
        <BodySearch />
        <nav className={classes.ways} aria-label={t('otherThings')}>
          <h2>{t('otherThings')}</h2>
          <Link to="/verify" className={classes.way}>
            <IconCertificate size={28} stroke={1.5} aria-hidden="true" />
            <span>
              <b>{t('verify')}</b>
              <small>{t('verifyLine')}</small>
            </span>
          </Link>
          <Link to="/track" className={classes.way}>
            <IconRoute size={28} stroke={1.5} aria-hidden="true" />
            <span>
              <b>{t('track')}</b>
              <small>{t('trackLine')}</small>
            </span>
          </Link>
        </nav>
        <p className="soft small">{t('staff')}</p>
      </div>
    </Page>
  );
}
