import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { placeName, useBodyTexts } from '@/platform/bodies';
import { useLanguage, useLocal } from '@/platform/i18n';
import { TypeAhead } from '@/ui';
import { useBodies, type BodyRow } from '../api/useBodies';
import { useVisitScreenTexts } from './texts';

interface Props {
  onChoose: (body: BodyRow) => void;
}

/** One field over all bodies that can be visited. */
export function BodyPicker({ onChoose }: Props) {
  const t = useVisitScreenTexts();
  const [query, setQuery] = useState('');
  const [asked] = useDebouncedValue(query.trim(), 140);
  const found = useBodies(
    { q: asked, type: [], district: [], state: ['active', 'read_only'], module: [] },
    'name',
  );
  const options = asked === '' ? undefined : found.data?.pages[0]?.results.slice(0, 12);
  return (
    <TypeAhead
      label={t('which')}
      description={t('whichHelp')}
      query={query}
      onQuery={setQuery}
      options={options}
      optionKey={(body) => body.id}
      renderOption={(body) => <Match body={body} />}
      onChoose={onChoose}
    />
  );
}

/** Both scripts, then what tells two bodies of one name apart. */
export function Match({
  body,
}: {
  body: Pick<BodyRow, 'type' | `${'name' | 'district'}_${'en' | 'ml'}`>;
}) {
  const local = useLocal();
  const type = useBodyTexts();
  const other = useLanguage() === 'ml' ? body.name_en : body.name_ml;
  return (
    <span>
      <strong>{placeName(local(body, 'name'))}</strong>{' '}
      <span className="soft">{placeName(other)}</span>{' '}
      <span className="soft small">
        {type(`type.${body.type}`)} · {local(body, 'district')}
      </span>
    </span>
  );
}
