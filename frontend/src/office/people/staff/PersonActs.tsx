import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { useLocal } from '@/platform/i18n';
import { EndLeaveDialog } from '../acts/EndLeaveDialog';
import { LeaveDialog } from '../acts/LeaveDialog';
import { RelieveDialog } from '../acts/RelieveDialog';
import { useMay } from '../parts/useMay';
import classes from '../people.module.css';
import { useTexts } from '../texts';
import type { StaffDetail } from '../types';
import { AccountDialog, type AccountAct } from './AccountDialog';
import { ChooseSeatDialog } from './ChooseSeatDialog';
import { personActs, type PersonAct } from './personActs';
import { sittings } from './sittings';
import { useStaffTexts } from './staffTexts';

interface Props {
  person: StaffDetail;
  onDone: (what: string) => void;
}

const ACCOUNT: readonly AccountAct[] = [
  'signOut',
  'resetStep',
  'resetPassword',
  'deactivate',
  'reactivate',
];
const isAccount = (act: PersonAct): act is AccountAct => ACCOUNT.some((each) => each === act);

/** The acts on one person, and why others are not possible now. */
export function PersonActs({ person, onDone }: Props) {
  const t = useTexts();
  const s = useStaffTexts();
  const local = useLocal();
  const { changeStaff } = useMay();
  const [act, setAct] = useState<PersonAct>();
  if (!changeStaff) return null;
  const { allowed, refusals } = personActs(person);
  const seatActs = allowed.filter((each) => !isAccount(each));
  const accountActs = allowed.filter(isAccount);
  return (
    <div className={classes.acts} role="group" aria-label={t('acts')}>
      {seatActs.map((each) => (
        <Button key={each} variant="default" onClick={() => setAct(each)}>
          {s(each)}
        </Button>
      ))}
      {accountActs.length > 0 && (
        <Menu position="bottom-start" withinPortal={false} transitionProps={{ duration: 0 }}>
          <Menu.Target>
            <Button
              variant="default"
              rightSection={<IconChevronDown size={14} aria-hidden="true" />}
            >
              {s('moreActs')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {accountActs.map((each) => (
              <Menu.Item key={each} onClick={() => setAct(each)}>
                {s(each)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      {refusals.length > 0 && (
        <ul className={classes.refusals} aria-label={t('whyNot')}>
          {refusals.map(({ acts, ability }) => (
            <li key={ability.reason_en}>
              {acts.map((each) => s(each)).join(', ')}: {local(ability, 'reason')}
            </li>
          ))}
        </ul>
      )}
      {act !== undefined && (
        <PersonActDialog
          act={act}
          person={person}
          onClose={() => setAct(undefined)}
          onDone={(what) => {
            setAct(undefined);
            onDone(what);
          }}
        />
      )}
    </div>
  );
}

interface DialogProps extends Props {
  act: PersonAct;
  onClose: () => void;
}

function PersonActDialog({ act, person, ...rest }: DialogProps) {
  const held = sittings(person.postings)
    .now.filter((each) => each.kind === 'holder')
    .map((each) => ({
      id: each.seat_id,
      name_en: each.seat_name_en,
      name_ml: each.seat_name_ml,
    }));
  if (isAccount(act)) return <AccountDialog act={act} person={person} {...rest} />;
  if (act === 'leave') return <LeaveDialog person={person} seats={held} {...rest} />;
  if (act === 'relieve') return <RelieveDialog person={person} seats={held} {...rest} />;
  if (act === 'endLeave') {
    if (person.absence === null) return null;
    return <EndLeaveDialog absenceId={person.absence.id} person={person} {...rest} />;
  }
  return (
    <ChooseSeatDialog kind={act === 'charge' ? 'charge' : 'holder'} person={person} {...rest} />
  );
}
