import { IconInbox } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTitle } from '../layout/useTitle';
import classes from './states.module.css';

interface Props {
  /** What this place is for. */
  title: string;
  /** The first step, in words. */
  children?: ReactNode;
  /** The first step, as a button. */
  act?: ReactNode;
  icon?: ReactNode;
  /** The whole page is this state: its title is the page's heading. */
  isPage?: boolean;
}

export function EmptyState({ title, children, act, icon, isPage = false }: Props) {
  const Heading = isPage ? 'h1' : 'h2';
  useTitle(isPage ? title : undefined);
  return (
    <div className={classes.state}>
      <span className={classes.icon}>{icon ?? <IconInbox size={32} stroke={1.5} />}</span>
      <Heading>{title}</Heading>
      {children !== undefined && <p>{children}</p>}
      {act !== undefined && <div className={classes.acts}>{act}</div>}
    </div>
  );
}
