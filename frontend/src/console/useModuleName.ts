import { useCallback } from 'react';
import { useLocal } from '@/platform/i18n';
import { useModules } from './api/useModules';

export function useModuleName(): (slug: string) => string {
  const local = useLocal();
  const { data } = useModules();
  return useCallback(
    (slug) => {
      const module = data?.find((each) => each.slug === slug);
      return module === undefined ? slug : local(module, 'name');
    },
    [data, local],
  );
}
