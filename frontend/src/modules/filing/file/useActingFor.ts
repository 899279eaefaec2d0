import { useCallback } from 'react';
import { useLocal } from '@/platform/i18n';
import { useFileTexts } from './fileTexts';

interface Signed {
  acting_for_en: string;
  acting_for_ml: string;
}

/** Says after a name for whom it was signed; nothing where the seat's own holder signed. */
export function useActingFor() {
  const t = useFileTexts();
  const local = useLocal();
  return useCallback(
    (signed: Signed) => {
      const name = local(signed, 'acting_for');
      return name === '' ? '' : ` (${t('inChargeFor', { name })})`;
    },
    [t, local],
  );
}
