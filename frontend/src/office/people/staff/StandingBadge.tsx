import { format } from '@/platform/format';
import { StatusBadge } from '@/ui';
import { lastDay } from '../parts/day';
import { useTexts } from '../texts';
import type { StaffRow } from '../types';
import { standingOf, toneOf } from './standing';
import { useStaffTexts } from './staffTexts';

interface Props {
  person: Pick<StaffRow, 'is_active' | 'absence' | 'postings'>;
  plain?: boolean;
}

export function StandingBadge({ person, plain = false }: Props) {
  const t = useTexts();
  const s = useStaffTexts();
  const standing = standingOf(person);
  const till =
    standing === 'leave' && person.absence !== null
      ? t('onLeaveTill', { date: format.date(lastDay(person.absence)) })
      : s(`standing.${standing}`);
  return (
    <StatusBadge tone={toneOf[standing]} plain={plain}>
      {till}
    </StatusBadge>
  );
}
