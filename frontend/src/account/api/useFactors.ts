import { queryOptions, useQuery } from '@tanstack/react-query';
import { ask } from '../gateway/ask';
import type { Factor } from '../gateway/types';

export const factorsQuery = queryOptions({
  queryKey: ['account', 'factors'],
  queryFn: () => ask<Factor[]>('account/authenticators'),
});

export function useFactors() {
  return useQuery(factorsQuery);
}
