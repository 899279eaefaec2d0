import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { problemField } from '@/platform/api';
import { useLocal } from '@/platform/i18n';
import { ActDialog } from '../parts/ActDialog';
import { today } from '../parts/day';
import { useChangeSeat } from '../queries/useChangeSeat';
import { useChart } from '../queries/useChart';
import { useMakeSeat } from '../queries/useMakeSeat';
import { useRoles } from '../queries/useRoles';
import classes from '../people.module.css';
import type { ChartSeat } from '../types';
import { useActTexts } from './actTexts';
import { codeFor } from './codeFor';

interface Props {
  /** Absent for a seat that is to be made. */
  seat?: ChartSeat;
  onClose: () => void;
  onDone: (what: string) => void;
}

const NAMES = ['name_ml', 'name_en', 'designation_ml', 'designation_en'] as const;
const LABELS = {
  name_ml: 'seatNameMl',
  name_en: 'seatNameEn',
  designation_ml: 'designationMl',
  designation_en: 'designationEn',
} as const;
const FIELDS = [...NAMES, 'section_id', 'reports_to_id', 'roles', 'code', 'position'];

const NEW: Pick<ChartSeat, (typeof NAMES)[number] | 'section_id' | 'reports_to_id' | 'roles'> = {
  name_ml: '',
  name_en: '',
  designation_ml: '',
  designation_en: '',
  section_id: null,
  reports_to_id: null,
  roles: [],
};

function valuesOf({ roles, section_id, reports_to_id, ...seat }: typeof NEW) {
  return {
    name_ml: seat.name_ml,
    name_en: seat.name_en,
    designation_ml: seat.designation_ml,
    designation_en: seat.designation_en,
    section_id,
    reports_to_id,
    roles: roles.map((role) => role.code),
  };
}

/** A seat is made, or what is known of it is changed. */
export function SeatDialog({ seat, onClose, onDone }: Props) {
  const a = useActTexts();
  const local = useLocal();
  const chart = useChart(today()).data;
  const make = useMakeSeat();
  const change = useChangeSeat();
  const asked = seat === undefined ? make : change;
  const [values, setValues] = useState(() => valuesOf(seat ?? NEW));
  const [isForVisitors, setForVisitors] = useState(false);
  const set = (part: Partial<typeof values>) => setValues({ ...values, ...part });
  const others = (chart?.seats ?? []).filter((each) => each.is_open && each.id !== seat?.id);
  const name = local(values, 'name');
  const act = () => {
    const trimmed = Object.fromEntries(NAMES.map((key) => [key, values[key].trim()]));
    const body = { ...values, ...trimmed };
    if (seat !== undefined) {
      change.mutate(
        { id: seat.id, body },
        { onSuccess: () => onDone(a('did.seatSaved', { seat: name })) },
      );
      return;
    }
    const seats = chart?.seats ?? [];
    make.mutate(
      {
        ...body,
        code: codeFor(
          values.name_en,
          seats.map((each) => each.code),
        ),
        is_for_visitors: isForVisitors,
        position: Math.max(0, ...seats.map((each) => each.position)) + 1,
      },
      { onSuccess: () => onDone(a('did.seatMade', { seat: name })) },
    );
  };
  return (
    <ActDialog
      title={
        seat === undefined ? a('seatTitle') : a('seatEditTitle', { seat: local(seat, 'name') })
      }
      act={a(seat === undefined ? 'seatAct' : 'save')}
      isReady={chart !== undefined && NAMES.every((key) => values[key].trim() !== '')}
      asked={asked}
      fields={FIELDS}
      onAct={act}
      onClose={onClose}
    >
      <div className={classes.pair}>
        {NAMES.map((key) => (
          <TextInput
            key={key}
            label={a(LABELS[key])}
            lang={key.endsWith('_ml') ? 'ml' : 'en'}
            value={values[key]}
            onChange={(event) => set({ [key]: event.currentTarget.value })}
            error={problemField(asked.error, key)}
            {...(key === 'name_ml' && { 'data-autofocus': true })}
          />
        ))}
        <NativeSelect
          label={a('section')}
          value={values.section_id ?? ''}
          onChange={(event) => set({ section_id: event.currentTarget.value || null })}
          data={[
            { value: '', label: a('noSection') },
            ...(chart?.sections ?? []).map((each) => ({
              value: each.id,
              label: local(each, 'name'),
            })),
          ]}
          error={problemField(asked.error, 'section_id')}
        />
        <NativeSelect
          label={a('reportsTo')}
          value={values.reports_to_id ?? ''}
          onChange={(event) => set({ reports_to_id: event.currentTarget.value || null })}
          data={[
            { value: '', label: a('reportsToNone') },
            ...others.map((each) => ({ value: each.id, label: local(each, 'name') })),
          ]}
          error={problemField(asked.error, 'reports_to_id')}
        />
      </div>
      {seat === undefined && (
        <Checkbox
          label={a('forVisitors')}
          description={a('forVisitorsHelp')}
          checked={isForVisitors}
          onChange={(event) => setForVisitors(event.currentTarget.checked)}
        />
      )}
      <RoleBoxes
        chosen={values.roles}
        onChange={(roles) => set({ roles })}
        error={problemField(asked.error, 'roles')}
      />
    </ActDialog>
  );
}

interface RoleProps {
  chosen: string[];
  onChange: (roles: string[]) => void;
  error: string | undefined;
}

function RoleBoxes({ chosen, onChange, error }: RoleProps) {
  const a = useActTexts();
  const local = useLocal();
  const roles = useRoles().data ?? [];
  return (
    <Checkbox.Group
      label={a('roles')}
      description={a('rolesHelp')}
      value={chosen}
      onChange={onChange}
      error={error}
    >
      <div className={classes.choices}>
        {roles.map((role) => (
          <Checkbox key={role.code} value={role.code} label={local(role, 'name')} />
        ))}
      </div>
    </Checkbox.Group>
  );
}
