import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { format } from '@/platform/format';
import { useLocal } from '@/platform/i18n';
import { Card, Facts, Loaded, Notice, Page, PageHeader, StatusBadge } from '@/ui';
import { lastDay } from '../parts/day';
import { DoneNotice } from '../parts/DoneNotice';
import { useIsReadOnly } from '../parts/useIsReadOnly';
import { usePerson } from '../queries/usePerson';
import { useTexts } from '../texts';
import type { StaffDetail } from '../types';
import { PersonActs } from './PersonActs';
import { Postings } from './Postings';
import { Rights } from './Rights';
import classes from './staff.module.css';
import { useStaffTexts } from './staffTexts';
import { StandingBadge } from './StandingBadge';

/** One person of the office: where they sit and sat, what they may do and why, and what to do. */
export function PersonPage() {
  const { id } = useParams({ from: '/office/staff/$id' });
  const query = usePerson(id);
  return (
    <Page width="wide">
      <Loaded isPage query={query}>
        {(person) => <OnePerson person={person} />}
      </Loaded>
    </Page>
  );
}

function OnePerson({ person }: { person: StaffDetail }) {
  const t = useTexts();
  const s = useStaffTexts();
  const local = useLocal();
  const isReadOnly = useIsReadOnly();
  const [done, setDone] = useState('');
  const { absence } = person;
  return (
    <>
      <PageHeader
        title={local(person, 'name')}
        badge={<StandingBadge person={person} />}
        crumb={<Link to="/office/staff">{s('toStaff')}</Link>}
      />
      {isReadOnly && <Notice>{t('readOnly')}</Notice>}
      <DoneNotice done={done} onClose={() => setDone('')} />
      <PersonActs person={person} onDone={setDone} />
      <div className={classes.two}>
        <Card title={s('postings')}>
          <Postings person={person} />
        </Card>
        <Card title={s('account')}>
          <Facts
            facts={[
              [s('login'), person.login],
              [
                s('secondStep'),
                <StatusBadge key="step" plain tone={person.second_factor ? 'done' : 'neutral'}>
                  {s(person.second_factor ? 'secondStepYes' : 'secondStepNo')}
                </StatusBadge>,
              ],
              [
                s('lastSeen'),
                person.last_seen_at === null
                  ? s('neverSeen')
                  : format.dateTime(person.last_seen_at),
              ],
              ...(absence === null
                ? []
                : [
                    [
                      s('leaveCard'),
                      s('leaveNow', {
                        from: format.date(absence.starts_on),
                        to: format.date(lastDay(absence)),
                        reason: absence.reason || '—',
                      }),
                    ] as const,
                  ]),
            ]}
          />
        </Card>
      </div>
      <Rights userId={person.user_id} />
    </>
  );
}
