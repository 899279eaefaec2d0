import { useState } from 'react';
import { problemField } from '@/platform/api';
import { useLocal } from '@/platform/i18n';
import { ActDialog } from '../parts/ActDialog';
import { DayField } from '../parts/DayField';
import { isDay, today } from '../parts/day';
import { useEndLeave } from '../queries/useEndLeave';
import type { Named } from '../types';
import { useActTexts } from './actTexts';

interface Props {
  absenceId: string;
  person: Named;
  onClose: () => void;
  onDone: (what: string) => void;
}

/** Somebody is back before the leave was over. */
export function EndLeaveDialog({ absenceId, person, onClose, onDone }: Props) {
  const a = useActTexts();
  const local = useLocal();
  const end = useEndLeave();
  const [day, setDay] = useState(today());
  const name = local(person, 'name');
  return (
    <ActDialog
      title={a('endLeaveTitle', { name })}
      act={a('endLeaveAct')}
      isReady={isDay(day)}
      asked={end}
      fields={['ends_on']}
      onAct={() =>
        end.mutate(
          { id: absenceId, ends_on: day },
          { onSuccess: () => onDone(a('did.back', { name })) },
        )
      }
      onClose={onClose}
    >
      <p>{a('endLeaveText', { name })}</p>
      <DayField
        label={a('backOn')}
        value={day}
        onChange={setDay}
        error={problemField(end.error, 'ends_on')}
      />
    </ActDialog>
  );
}
