import { Radio } from '@mantine/core';
import { useVisitTexts } from './texts';
import type { VisitMode, VisitPart } from './types';
import classes from './visits.module.css';

/** Is there anything that a visitor could change in the chosen parts? */
export function canChange(parts: readonly VisitPart[], chosen: readonly string[]): boolean {
  return parts.some((part) => chosen.includes(part.slug) && part.changes.length > 0);
}

interface Props {
  mode: VisitMode;
  onChange: (mode: VisitMode) => void;
  /** Nothing can be changed there, or changing was not asked for. */
  isLookingOnly: boolean;
}

/** Look only, or also change; where there is no choice, it is said in words. */
export function ModeChoice({ mode, onChange, isLookingOnly }: Props) {
  const t = useVisitTexts();
  if (isLookingOnly) {
    return (
      <p>
        {t('mode.read')}. {t('nothingChanges')}
      </p>
    );
  }
  return (
    <Radio.Group
      label={t('how')}
      description={t(mode === 'write' ? 'someChanges' : 'nothingChanges')}
      value={mode}
      onChange={(value) => onChange(value === 'write' ? 'write' : 'read')}
    >
      <div className={classes.modes}>
        <Radio value="read" label={t('mode.read')} />
        <Radio value="write" label={t('mode.write')} />
      </div>
    </Radio.Group>
  );
}
