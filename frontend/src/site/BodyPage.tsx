import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { Schema } from '@/platform/api';
import { useBodyTexts } from '@/platform/bodies';
import { useLanguage, useLocal } from '@/platform/i18n';
import { Card, Columns, Facts, Loaded, Notice, Page } from '@/ui';
import { useHere } from './api/useHere';
import { Seats } from './Seats';
import { Services } from './Services';
import classes from './site.module.css';
import { useTexts } from './texts';

type Here = Schema['BodyProfile'];

export default function BodyPage() {
  const here = useHere();
  return (
    <Page width="wide">
      <Loaded isPage query={here}>
        {(body) => <BodyFacts body={body} />}
      </Loaded>
    </Page>
  );
}

function BodyFacts({ body }: { body: Here }) {
  const t = useTexts();
  const local = useLocal();
  const type = useBodyTexts();
  const other = useLanguage() === 'ml' ? 'en' : 'ml';
  const { card } = body;
  const name = local(card, 'name');
  useEffect(() => {
    document.title = `${name} · സഭ`;
  }, [name]);
  return (
    <>
      <div className={classes.title}>
        <h1>{name}</h1>
        <p data-other lang={other}>
          {other === 'en' ? card.name_en : card.name_ml}
        </p>
        <p className="soft">
          {type(`type.${card.type}`)} · {local(card, 'district')}
        </p>
      </div>
      {card.state !== 'active' && <Notice tone="soon">{t(card.state)}</Notice>}
      <Columns>
        <Services services={body.services} />
        <>
          <Office body={body} />
          <Card title={t('who')}>
            <Seats seats={body.seats} />
          </Card>
        </>
      </Columns>
    </>
  );
}

function Office({ body }: { body: Here }) {
  const t = useTexts();
  const local = useLocal();
  const parents = [body.parent_block, body.parent_district].filter((each) => each !== null);
  const links = parents.map((parent) => (
    <div key={parent.id}>
      <a href={parent.url}>{local(parent, 'name')}</a>
    </div>
  ));
  return (
    <Card title={t('office')}>
      <Facts
        facts={[
          [t('district'), local(body.card, 'district')],
          ...(body.wards === null ? [] : [[t('wards'), body.wards] as const]),
          ...(links.length === 0 ? [] : [[t('partOf'), links] as const]),
        ]}
      />
      <p className={classes.apart}>
        <Link to="/privacy">{t('privacy')}</Link>
      </p>
    </Card>
  );
}
