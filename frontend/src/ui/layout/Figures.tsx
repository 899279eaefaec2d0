import type { ReactNode } from 'react';
import classes from './layout.module.css';

/** A strip of totals; put `Figure`s or links with `figureClass` inside. */
export function Figures({ children }: { children: ReactNode }) {
  return <div className={classes.figures}>{children}</div>;
}

export const figureClass = classes.figure ?? '';

export function Figure({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={classes.figure}>
      <strong>{children}</strong>
      <span>{label}</span>
    </div>
  );
}
