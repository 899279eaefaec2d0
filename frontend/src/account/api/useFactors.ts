import { useQuery } from '@tanstack/react-query';
import { ask } from '../gateway/ask';
import type { Factor } from '../gateway/types';

export function useFactors() {
  return useQuery({
    queryKey: ['account', 'factors'],
    queryFn: () => ask<Factor[]>('account/authenticators'),
  });
}
