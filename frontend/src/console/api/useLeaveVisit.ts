import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client, read } from '@/platform/api';

const PATHS = {
  withdraw: '/api/console/visits/{visit_id}/withdraw/',
  end: '/api/console/visits/{visit_id}/end/',
} as const;

/** Takes a request back, or ends a visit. */
export function useLeaveVisit(id: string, act: keyof typeof PATHS) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => read(client.POST(PATHS[act], { params: { path: { visit_id: id } } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['console', 'visits'] }),
  });
}
