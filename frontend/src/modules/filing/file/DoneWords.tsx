import { useLocal } from '@/platform/i18n';
import type { FileDone } from './done';
import { useFileTexts } from './fileTexts';

export function DoneWords({ done }: { done: FileDone }) {
  const t = useFileTexts();
  const local = useLocal();
  return t(`did.${done.what}`, { number: done.number, seat: local(done.seat, 'name') });
}
