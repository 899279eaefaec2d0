import { useCallback } from 'react';
import { useLocal } from '@/platform/i18n';
import { usePermissions } from './usePermissions';

/** The name of a module in the reader's language, by its slug. */
export function useModuleName() {
  const local = useLocal();
  const known = usePermissions().data;
  return useCallback(
    (slug: string) => {
      const found = known?.find((each) => each.module === slug);
      return found === undefined ? '' : local(found, 'module_name');
    },
    [known, local],
  );
}
