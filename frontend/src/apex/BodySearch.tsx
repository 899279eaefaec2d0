import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import type { Schema } from '@/platform/api';
import { placeName, useBodyTexts } from '@/platform/bodies';
import { useLanguage, useLocal } from '@/platform/i18n';
import { TypeAhead } from '@/ui';
import { useBodySearch } from './api/useBodySearch';
import classes from './apex.module.css';
import { useTexts } from './texts';

/** One field over all local bodies; the choice opens the body's own site. */
export function BodySearch({ open = (url: string) => location.assign(url) }) {
  const t = useTexts();
  const [query, setQuery] = useState('');
  const [asked] = useDebouncedValue(query.trim(), 140);
  const found = useBodySearch(asked);
  return (
    <TypeAhead
      label={t('field')}
      description={t('fieldHelp')}
      placeholder={t('placeholder')}
      size="lg"
      query={query}
      onQuery={setQuery}
      options={asked === '' ? undefined : found.data?.results}
      optionKey={(body) => body.id}
      renderOption={(body) => <Match body={body} />}
      onChoose={(body) => open(body.url)}
      error={found.isError ? t('failed') : null}
    />
  );
}

/** Both scripts first, then what tells two bodies of one name apart. */
function Match({ body }: { body: Schema['BodyCard'] }) {
  const t = useTexts();
  const local = useLocal();
  const type = useBodyTexts();
  const speak = useLanguage();
  const other = placeName(speak === 'ml' ? body.name_en : body.name_ml);
  const isServing = body.state === 'active' || body.state === 'read_only';
  return (
    <div className={classes.match}>
      <span>
        <strong>{placeName(local(body, 'name'))}</strong> <span className="soft">{other}</span>
      </span>
      <small>
        {type(`type.${body.type}`)} · {local(body, 'district')}
        {!isServing && ` · ${t('inactive')}`}
      </small>
    </div>
  );
}
