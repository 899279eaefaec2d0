import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { UrlState } from './root';

export type SetUrlState = (change: UrlState, options?: { push?: boolean }) => void;

/** A screen's state as the URL holds it; an empty value leaves the URL. */
export function useUrlState(): readonly [UrlState, SetUrlState] {
  const state: UrlState = useSearch({ strict: false });
  const navigate = useNavigate();
  const set = useCallback<SetUrlState>(
    (change, options) => {
      void navigate({
        to: '.',
        replace: options?.push !== true,
        resetScroll: false,
        search: (before: UrlState) =>
          Object.fromEntries(
            Object.entries({ ...before, ...change }).filter(
              ([, value]) => value !== undefined && value !== '',
            ),
          ),
      });
    },
    [navigate],
  );
  return [state, set];
}

export function listOf(value: string | undefined): string[] {
  return value === undefined || value === '' ? [] : value.split(',');
}
