import { CloseButton } from '@mantine/core';
import { Notice } from '@/ui';
import classes from '../people.module.css';
import { useTexts } from '../texts';

interface Props {
  /** What was done, in words; blank shows nothing. */
  done: string;
  onClose: () => void;
}

/** What was just done: stays in view wherever on the page it was done. */
export function DoneNotice({ done, onClose }: Props) {
  const t = useTexts();
  if (done === '') return null;
  return (
    <div className={classes.done}>
      <Notice tone="ontime">{done}</Notice>
      <CloseButton aria-label={t('closeNotice')} onClick={onClose} />
    </div>
  );
}
