import { useCallback, useMemo } from 'react';
import { useLocal } from '@/platform/i18n';
import { useDistricts } from './api/useDistricts';

/** A district's name by its code; the code itself until the districts have come. */
export function useDistrictName(): (code: string) => string {
  const local = useLocal();
  const { data } = useDistricts();
  const byCode = useMemo(
    () => new Map((data ?? []).map((district) => [district.code, district])),
    [data],
  );
  return useCallback(
    (code) => {
      const district = byCode.get(code);
      return district === undefined ? code : local(district, 'name');
    },
    [byCode, local],
  );
}
