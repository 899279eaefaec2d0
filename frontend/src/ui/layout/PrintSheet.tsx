import type { ReactNode } from 'react';
import classes from './printSheet.module.css';

interface Props {
  label: string;
  children: ReactNode;
}

/** What somebody takes home: while it is on a page, printing prints it alone. */
export function PrintSheet({ label, children }: Props) {
  return (
    <section className={classes.sheet} aria-label={label}>
      {children}
    </section>
  );
}

/** Seen on the print alone, such as a line to sign on. */
export function OnPrint({ children }: { children: ReactNode }) {
  return <div className={classes.onPrint}>{children}</div>;
}
