import type { Schema } from '@/platform/api';
import { useLocal } from '@/platform/i18n';
import { useModulesTexts } from './texts';

type Skipped = Schema['ModuleChange']['skipped'];

/** Who is left out, grouped by the reason why. */
export function SkippedList({ skipped }: { skipped: Skipped }) {
  const t = useModulesTexts();
  const local = useLocal();
  if (skipped.length === 0) return null;
  const groups = Map.groupBy(skipped, (skip) => local(skip, 'text'));
  return (
    <details>
      <summary>{t('skipped', { count: skipped.length })}</summary>
      {[...groups].map(([reason, skips]) => (
        <p key={reason} className="small">
          <strong>{reason}</strong> {skips.map((skip) => skip.body).join(', ')}
        </p>
      ))}
    </details>
  );
}
