import { Link } from '@tanstack/react-router';
import { placeName } from '@/platform/bodies';
import { useLanguage, useLocal } from '@/platform/i18n';
import classes from './console.module.css';

interface Props {
  body: { id: string; name_en: string; name_ml: string };
  to?: '/bodies/$id' | '/health/$id' | '/messages/$id';
}

/** A body as a link, in the reader's script with the other below. */
export function BodyName({ body, to = '/bodies/$id' }: Props) {
  const local = useLocal();
  const other = useLanguage() === 'ml' ? 'en' : 'ml';
  const first = placeName(local(body, 'name'));
  const second = placeName(other === 'en' ? body.name_en : body.name_ml);
  return (
    <span className={classes.name}>
      <Link to={to} params={{ id: body.id }} preload={false}>
        {first}
      </Link>
      {second !== first && <span lang={other}>{second}</span>}
    </span>
  );
}
