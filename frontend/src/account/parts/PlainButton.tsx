import type { ReactNode } from 'react';
import classes from './parts.module.css';

interface Props {
  onClick: () => void;
  isDisabled?: boolean;
  children: ReactNode;
}

/** An act of little weight, as a link reads. */
export function PlainButton({ onClick, isDisabled = false, children }: Props) {
  return (
    <button type="button" className={classes.plain} disabled={isDisabled} onClick={onClick}>
      {children}
    </button>
  );
}
