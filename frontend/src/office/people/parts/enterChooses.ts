import type { KeyboardEvent } from 'react';

/** In a box with a list, Enter takes from the list and never sends the form around it. */
export function enterChooses(event: KeyboardEvent): void {
  if (event.key === 'Enter') event.preventDefault();
}
