import { useLanguage, useLocal } from '@/platform/i18n';
import { useSession } from '@/platform/session';
import { useTexts } from '../texts';

/** The place in the reader's script first, then what tells it apart. */
export function usePlaceName() {
  const t = useTexts();
  const local = useLocal();
  const speak = useLanguage();
  const { place } = useSession();
  if (place.kind === 'console')
    return { first: `${t('brand')} ${t('console')}`, second: t('consoleLine'), secondLang: speak };
  if (place.body === null) return { first: t('brand'), second: t('brandLine'), secondLang: speak };
  const other = speak === 'ml' ? place.body.name_en : place.body.name_ml;
  const district = t('district', { district: local(place.body, 'district') });
  return { first: local(place.body, 'name'), second: `${other} · ${district}`, secondLang: speak };
}
