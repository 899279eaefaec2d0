import type { ReactNode } from 'react';

export interface Column<T> {
  id: string;
  header: string;
  cell: (row: T) => ReactNode;
  /** The server's or the screen's sort key; a column without one does not sort. */
  sort?: string;
  /** CSS width, e.g. `120px` or `22%`. */
  width?: string;
  numeric?: boolean;
  /** May be switched off in the column choice. */
  hideable?: boolean;
  /**
   * How the column stands on a phone: its card's title, a labelled line (default; none where the
   * cell is empty), what can be done, in the card's corner, or left out.
   */
  card?: 'title' | 'line' | 'act' | 'none';
}

export interface Selection {
  picked: ReadonlySet<string>;
  onChange: (picked: ReadonlySet<string>) => void;
}

export interface TableProps<T> {
  /** Says what the table lists, for those who cannot see it. */
  label: string;
  columns: readonly Column<T>[];
  rows: readonly T[];
  rowKey: (row: T) => string;
  /** The row's own name, read out when it is selected. */
  rowName?: (row: T) => string;
  /** `field` or `-field`. */
  sort?: string | undefined;
  onSort?: (sort: string) => void;
  /** Ids of hidden columns. */
  hidden?: readonly string[];
  selection?: Selection;
  /** Enter or a click on the row. */
  onOpen?: (row: T) => void;
  /** Asks for more rows when the end comes into view. */
  onEnd?: (() => void) | undefined;
  loadingMore?: boolean;
  /** Shown in the place of rows when there are none. */
  empty?: ReactNode;
  /** CSS height of the table's own scrolling box; the default fills the window. */
  height?: string;
}
