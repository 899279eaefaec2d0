import type { ReactNode } from 'react';
import classes from './layout.module.css';
import { useTitle } from './useTitle';

interface Props {
  /** `reading` for one question at a time, `wide` for a public page, `full` for tables. */
  width?: 'reading' | 'wide' | 'full';
  children: ReactNode;
}

export function Page({ width = 'full', children }: Props) {
  return (
    <div className={classes.page} data-width={width}>
      {children}
    </div>
  );
}

interface HeaderProps {
  title: string;
  /** Stands beside the title: a status. */
  badge?: ReactNode;
  children?: ReactNode;
  acts?: ReactNode;
  /** A link one step up. */
  crumb?: ReactNode;
}

export function PageHeader({ title, badge, children, acts, crumb }: HeaderProps) {
  useTitle(title);
  return (
    <header className={classes.header}>
      <div className={classes.titles}>
        {crumb !== undefined && <div className={classes.crumb}>{crumb}</div>}
        <h1>
          {title} {badge}
        </h1>
        {children !== undefined && <p>{children}</p>}
      </div>
      {acts !== undefined && <div className={classes.acts}>{acts}</div>}
    </header>
  );
}
