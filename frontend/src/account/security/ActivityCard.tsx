import { useState } from 'react';
import type { Schema } from '@/platform/api';
import { format } from '@/platform/format';
import { Card, Loaded } from '@/ui';
import { useActivity } from '../api/useActivity';
import { browserName } from '../parts/browserName';
import parts from '../parts/parts.module.css';
import { PlainButton } from '../parts/PlainButton';
import { useActivityTexts } from './activityTexts';
import classes from './security.module.css';

const FIRST = 6;
type Entry = Schema['Activity'];

/** What happened to the account, so that its owner sees what was not them. */
export function ActivityCard() {
  const t = useActivityTexts();
  const activity = useActivity();
  return (
    <Card title={t('title')}>
      <Loaded query={activity} rows={4}>
        {(found) => <List entries={found} />}
      </Loaded>
    </Card>
  );
}

function List({ entries }: { entries: readonly Entry[] }) {
  const t = useActivityTexts();
  const [isAll, setAll] = useState(false);
  if (entries.length === 0) return <p className="soft">{t('none')}</p>;
  return (
    <div className={parts.stack}>
      <p className="soft">{t('text')}</p>
      <ul className={classes.list}>
        {entries.slice(0, isAll ? entries.length : FIRST).map((entry) => (
          <li key={entry.id} className={classes.line}>
            <span>
              {t(kindOf(entry), { name: entry.detail })}
              <small>
                {[format.dateTime(entry.at), browserName(entry.user_agent), entry.address]
                  .filter((part) => part !== '')
                  .join(' · ')}
              </small>
            </span>
          </li>
        ))}
      </ul>
      {!isAll && entries.length > FIRST && (
        <PlainButton onClick={() => setAll(true)}>{t('all')}</PlainButton>
      )}
    </div>
  );
}

/** The codes that come with the first second step are told as codes. */
function kindOf(entry: Entry): Entry['kind'] {
  const isCodes = entry.kind === 'second-factor-added' && entry.detail === 'recovery_codes';
  return isCodes ? 'recovery-codes-renewed' : entry.kind;
}
