import { useMemo } from 'react';
import { BodyStateBadge, useBodyTexts } from '@/platform/bodies';
import { format } from '@/platform/format';
import { useLocal } from '@/platform/i18n';
import type { Column } from '@/ui';
import type { BodyRow } from '../api/useBodies';
import { BodyName } from '../BodyName';
import classes from '../console.module.css';
import { useTexts } from '../texts';
import { useModuleName } from '../useModuleName';

export function useBodyColumns(): Column<BodyRow>[] {
  const t = useTexts();
  const type = useBodyTexts();
  const local = useLocal();
  const moduleName = useModuleName();
  return useMemo(
    () => [
      {
        id: 'name',
        header: t('name'),
        sort: 'name',
        width: '24%',
        card: 'title',
        cell: (body) => <BodyName body={body} />,
      },
      {
        id: 'type',
        header: t('type'),
        sort: 'type',
        hideable: true,
        cell: (body) => <span className="nowrap">{type(`type.${body.type}`)}</span>,
      },
      {
        id: 'district',
        header: t('district'),
        sort: 'district',
        hideable: true,
        cell: (body) => local(body, 'district'),
      },
      {
        id: 'state',
        header: t('state'),
        sort: 'state',
        hideable: true,
        cell: (body) => <BodyStateBadge state={body.state} plain />,
      },
      {
        id: 'modules',
        header: t('modules'),
        hideable: true,
        cell: (body) => <Modules names={body.modules.map(moduleName)} />,
      },
      {
        id: 'wards',
        header: t('wards'),
        sort: 'wards',
        numeric: true,
        hideable: true,
        cell: (body) => format.number(body.wards),
      },
      {
        id: 'version',
        header: t('version'),
        sort: 'schema_version',
        hideable: true,
        cell: (body) => body.schema_version || '—',
      },
      {
        id: 'activated',
        header: t('activated'),
        sort: 'activated_at',
        hideable: true,
        cell: (body) => <span className="nowrap">{format.date(body.activated_at)}</span>,
      },
      {
        id: 'code',
        header: t('code'),
        sort: 'code',
        hideable: true,
        cell: (body) => <code>{body.code}</code>,
      },
      { id: 'cell', header: t('cell'), hideable: true, cell: (body) => body.cell },
    ],
    [t, type, local, moduleName],
  );
}

function Modules({ names }: { names: readonly string[] }) {
  const all = names.join(', ');
  return (
    <span className={classes.clip} title={all}>
      {all || '—'}
    </span>
  );
}
