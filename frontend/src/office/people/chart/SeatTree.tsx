import { ActionIcon } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useLocal } from '@/platform/i18n';
import { useMay } from '../parts/useMay';
import { useWaiting } from '../parts/useWaiting';
import { useTexts } from '../texts';
import type { ChartSeat, Section } from '../types';
import classes from './chart.module.css';
import { useChartTexts } from './chartTexts';
import type { SeatAct } from './seatActs';
import { SeatMenu } from './SeatMenu';
import { SeatWho } from './SeatWho';
import type { Branch, Group } from './tree';

interface Acts {
  /** Absent on a day that is not today, when nothing can be changed. */
  onAct?: ((act: SeatAct, seat: ChartSeat) => void) | undefined;
  onSection?: ((section: Section) => void) | undefined;
}

/** Nested lists: the seats by reporting line, and below each seat by section. */
export function SeatTree({ groups, label, ...acts }: Acts & { groups: Group[]; label: string }) {
  return (
    <ul className={classes.tree} aria-label={label}>
      <Groups groups={groups} {...acts} />
    </ul>
  );
}

function Groups({ groups, ...acts }: Acts & { groups: readonly Group[] }) {
  return groups.map(({ section, branches }) => {
    const seats = branches.map((branch) => (
      <SeatBranch key={branch.seat.id} branch={branch} {...acts} />
    ));
    if (section === null) return seats;
    return (
      <li key={section.id} className={classes.section}>
        <SectionName section={section} onSection={acts.onSection} />
        <ul>{seats}</ul>
      </li>
    );
  });
}

function SectionName({ section, onSection }: { section: Section } & Pick<Acts, 'onSection'>) {
  const c = useChartTexts();
  const local = useLocal();
  const { changeSeats } = useMay();
  const name = local(section, 'name');
  return (
    <div className={classes.sectionName}>
      <span>{name}</span>
      {onSection && changeSeats && (
        <ActionIcon
          variant="subtle"
          size={24}
          aria-label={c('editSection', { name })}
          onClick={() => onSection(section)}
        >
          <IconPencil size={14} aria-hidden="true" />
        </ActionIcon>
      )}
    </div>
  );
}

/** Nobody in a seat for visitors is nothing to worry about. */
function lookOf(seat: ChartSeat): string {
  if (!seat.is_open) return 'closed';
  return seat.is_for_visitors && seat.state === 'vacant' ? 'visitors' : seat.state;
}

function SeatBranch({ branch: { seat, groups }, ...acts }: Acts & { branch: Branch }) {
  const t = useTexts();
  const c = useChartTexts();
  const local = useLocal();
  const waiting = useWaiting()(seat.waiting);
  const name = local(seat, 'name');
  const designation = local(seat, 'designation');
  const roles = seat.roles.map((role) => local(role, 'name')).join(', ');
  return (
    <li className={classes.branch}>
      <div className={classes.seat} id={`seat-${seat.id}`} data-state={lookOf(seat)} tabIndex={-1}>
        <div className={classes.post}>
          <span className={classes.seatName}>{name}</span>
          <span className="soft small">
            {designation !== name && `${designation} · `}
            {roles === '' ? c('noRole') : c('roles', { roles })}
          </span>
          {waiting !== '' && <span className="small">{t('waiting', { what: waiting })}</span>}
        </div>
        <SeatWho seat={seat} />
        {acts.onAct && <SeatMenu seat={seat} onAct={acts.onAct} />}
      </div>
      {groups.length > 0 && (
        <ul>
          <Groups groups={groups} {...acts} />
        </ul>
      )}
    </li>
  );
}
