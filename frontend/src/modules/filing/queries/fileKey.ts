import type { QueryClient } from '@tanstack/react-query';
import type { Schema, Versioned } from '@/platform/api';

export type FileDetail = Schema['FileDetail'];
export type FileFacets = Schema['FileFacets'];

export const fileKey = (id: string) => ['filing', 'file', id] as const;

/** Every act answers with the whole file: it takes the old one's place, and lists ask again. */
export function keepFile(queries: QueryClient, answer: Versioned<FileDetail>): void {
  queries.setQueryData(fileKey(answer.data.id), answer);
  void queries.invalidateQueries({ queryKey: ['filing', 'files'] });
}
