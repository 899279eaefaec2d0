import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ask } from '../gateway/ask';
import type { Device } from '../gateway/types';

const KEY = ['account', 'devices'];
const PATH = 'auth/sessions';

export function useDevices() {
  return useQuery({ queryKey: KEY, queryFn: () => ask<Device[]>(PATH) });
}

/** Signs out of other devices; answers with those that are left. */
export function useEndDevices() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (sessions: number[]) =>
      ask<Device[]>(PATH, { method: 'DELETE', body: { sessions } }),
    onSuccess: (left) => queries.setQueryData(KEY, left),
  });
}
