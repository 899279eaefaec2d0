import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client, read } from '@/platform/api';
import { mineKey } from '../privacy';

/** Gives a consent or takes it back; either is one press. */
export function useConsent(purpose: string) {
  const queries = useQueryClient();
  const at = { params: { path: { purpose } } };
  return useMutation({
    mutationFn: (agrees: boolean) =>
      read(
        agrees
          ? client.PUT('/api/modules/privacy/mine/consents/{purpose}/', at)
          : client.DELETE('/api/modules/privacy/mine/consents/{purpose}/', at),
      ),
    onSuccess: (mine) => queries.setQueryData(mineKey, mine),
  });
}
