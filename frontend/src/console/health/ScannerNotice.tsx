import type { Schema } from '@/platform/api';
import { Notice } from '@/ui';
import { useHealthTexts } from './texts';

/** Uploads are refused everywhere, or looked at with old eyes; else nothing. */
export function ScannerNotice({ scanner }: { scanner: Schema['HealthList']['scanner'] }) {
  const t = useHealthTexts();
  if (scanner !== 'silent' && scanner !== 'old') return null;
  return <Notice tone={scanner === 'silent' ? 'late' : 'soon'}>{t(`scanner.${scanner}`)}</Notice>;
}
