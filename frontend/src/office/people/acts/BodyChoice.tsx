import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import type { Schema } from '@/platform/api';
import { placeName, useBodyTexts } from '@/platform/bodies';
import { useLocal } from '@/platform/i18n';
import { useSession } from '@/platform/session';
import { TypeAhead } from '@/ui';
import classes from '../people.module.css';
import { useBodySearch } from '../queries/useBodySearch';
import { useActTexts } from './actTexts';

type Body = Schema['BodyCard'];

interface Props {
  body: Body | null;
  onChange: (body: Body | null) => void;
  error?: string | undefined;
}

/** Another local body, found by a part of its name and told apart by kind and district. */
export function BodyChoice({ body, onChange, error }: Props) {
  const a = useActTexts();
  const local = useLocal();
  const kind = useBodyTexts();
  const { place } = useSession();
  const [query, setQuery] = useState('');
  const [asked] = useDebouncedValue(query.trim(), 140);
  const found = useBodySearch(asked);
  const nameOf = (each: Body) =>
    `${placeName(local(each, 'name'))}, ${kind(`type.${each.type}`)}, ${local(each, 'district')}`;
  if (body !== null) {
    return (
      <div className={classes.stack}>
        <p>{a('bodyChosen', { body: nameOf(body) })}</p>
        <div>
          <Button variant="default" size="compact-sm" onClick={() => onChange(null)}>
            {a('changeBody')}
          </Button>
        </div>
      </div>
    );
  }
  return (
    <TypeAhead
      label={a('bodySearch')}
      description={a('bodySearchHelp')}
      size="sm"
      query={query}
      onQuery={setQuery}
      options={
        asked === '' ? undefined : found.data?.results.filter((each) => each.id !== place.body?.id)
      }
      optionKey={(each) => each.id}
      renderOption={nameOf}
      onChoose={onChange}
      error={error ?? null}
    />
  );
}
