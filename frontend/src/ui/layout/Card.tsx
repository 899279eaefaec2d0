import { useId, type ReactNode } from 'react';
import classes from './layout.module.css';

interface Props {
  title?: string;
  aside?: ReactNode;
  /** The content brings its own padding: a table, a list of links. */
  flush?: boolean;
  children: ReactNode;
}

export function Card({ title, aside, flush = false, children }: Props) {
  const id = useId();
  return (
    <section className={classes.card} {...(title === undefined ? {} : { 'aria-labelledby': id })}>
      {title !== undefined && (
        <div className={classes.cardHead}>
          <h2 id={id}>{title}</h2>
          {aside}
        </div>
      )}
      <div className={classes.cardBody} data-flush={flush || undefined}>
        {children}
      </div>
    </section>
  );
}

/** Label and value pairs. */
export function Facts({ facts }: { facts: readonly (readonly [string, ReactNode])[] }) {
  return (
    <dl className={classes.facts}>
      {facts.map(([label, value]) => (
        <div key={label} style={{ display: 'contents' }}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
