import { useQuery, useQueryClient } from '@tanstack/react-query';
import { client, read } from '@/platform/api';

/** Follows a running change until it has finished. */
export function useModuleChange(id: string | null) {
  const queries = useQueryClient();
  return useQuery({
    queryKey: ['console', 'change', id],
    queryFn: async () => {
      const path = { change_id: id ?? '' };
      const change = await read(
        client.GET('/api/console/modules/changes/{change_id}/', { params: { path } }),
      );
      if (change.state === 'finished')
        await queries.invalidateQueries({ queryKey: ['console', 'modules'] });
      return change;
    },
    enabled: id !== null,
    refetchInterval: ({ state }) => (state.data?.state === 'running' ? 1000 : false),
  });
}
