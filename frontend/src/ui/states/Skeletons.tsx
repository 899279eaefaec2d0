import { useEffect, useState } from 'react';
import { useTexts } from '../texts';
import classes from './states.module.css';

/** Bones in the place of rows, only when loading takes longer than 300 ms. */
export function Skeletons({ rows = 6, after = 300 }: { rows?: number; after?: number }) {
  const t = useTexts();
  const [late, setLate] = useState(after === 0);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), after);
    return () => clearTimeout(timer);
  }, [after]);
  if (!late) return null;
  return (
    <div className={classes.skeletons} role="status" aria-label={t('loading')}>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className={classes.bone} style={{ width: `${95 - ((row * 17) % 45)}%` }} />
      ))}
    </div>
  );
}
