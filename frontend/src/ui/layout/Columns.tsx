import { Children, type ReactNode } from 'react';
import classes from './layout.module.css';

interface Props {
  /** `wide` gives the first column more of the width. */
  first?: 'wide' | 'even';
  /** Each is a column; a fragment of several stands in one, below each other. */
  children: ReactNode;
}

/** Two columns side by side, and below each other where it is narrow. */
export function Columns({ first = 'wide', children }: Props) {
  return (
    <div className={classes.columns} data-first={first}>
      {Children.map(children, (column) => (
        <div className={classes.column}>{column}</div>
      ))}
    </div>
  );
}
