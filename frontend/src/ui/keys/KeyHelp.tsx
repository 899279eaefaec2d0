import { Kbd } from '@mantine/core';
import { Dialog } from '../act/Dialog';
import { useTexts } from '../texts';
import type { KeyAct } from './KeyProvider';
import classes from './keys.module.css';

const names: Record<string, string> = { ArrowDown: '↓', ArrowUp: '↑', Enter: '⏎', Escape: 'Esc' };

interface Props {
  acts: readonly KeyAct[];
  onClose: () => void;
}

export default function KeyHelp({ acts, onClose }: Props) {
  const t = useTexts();
  const seen = new Map(acts.map((act) => [act.key, act.label]));
  return (
    <Dialog opened onClose={onClose} title={t('keysTitle')}>
      <dl className={classes.keys}>
        {[...seen, ['?', t('keyHelp')] as const].map(([key, label]) => (
          <div key={key}>
            <dt>
              <Kbd>{names[key] ?? key}</Kbd>
            </dt>
            <dd>{label}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
