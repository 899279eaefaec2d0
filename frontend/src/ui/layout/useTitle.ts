import { useEffect } from 'react';

/** Names the page in the browser's tab and history; nothing changes while there is no title. */
export function useTitle(title: string | undefined): void {
  useEffect(() => {
    if (title !== undefined) document.title = `${title} · സഭ`;
  }, [title]);
}
