import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Schema } from '@/platform/api';
import { format } from '@/platform/format';
import { useLocal } from '@/platform/i18n';
import { Card, ConfirmAct, EmptyState, Loaded, Page, PageHeader, StatusBadge } from '@/ui';
import {
  useApplications,
  useDisconnectApplication,
  useRenewSecret,
  type Application,
  type ApplicationKey,
} from '../api/useApplications';
import classes from './applications.module.css';
import { ConnectDialog } from './ConnectDialog';
import { KeyDialog } from './KeyDialog';
import { useApplicationTexts } from './texts';

type Aim = { act: 'renew' | 'disconnect'; application: Application } | null;

/** The state's other applications, whose people sign in here. */
export function Applications() {
  const t = useApplicationTexts();
  const query = useApplications();
  const [isConnecting, setConnecting] = useState(false);
  const [made, setMade] = useState<ApplicationKey | null>(null);
  const [aim, setAim] = useState<Aim>(null);
  const connect = <Button onClick={() => setConnecting(true)}>{t('connect')}</Button>;
  return (
    <Page width="wide">
      <PageHeader title={t('title')} {...(query.data?.results.length ? { acts: connect } : {})}>
        {t('subtitle')}
      </PageHeader>
      <Loaded query={query}>
        {(found) => (
          <div className={classes.stack}>
            {found.results.length === 0 && (
              <EmptyState title={t('none')} act={connect}>
                {t('noneText')}
              </EmptyState>
            )}
            {found.results.map((application) => (
              <ApplicationCard
                key={application.id}
                application={application}
                scopes={found.scopes}
                onAct={(act) => setAim({ act, application })}
              />
            ))}
            <ConnectDialog
              opened={isConnecting}
              scopes={found.scopes}
              onClose={() => setConnecting(false)}
              onMade={(key) => {
                setConnecting(false);
                setMade(key);
              }}
            />
            <KeyDialog
              made={made}
              discoveryUrl={found.discovery_url}
              onClose={() => setMade(null)}
            />
          </div>
        )}
      </Loaded>
      <RenewAct
        aim={aim}
        onClose={() => setAim(null)}
        onMade={(key) => {
          setAim(null);
          setMade(key);
        }}
      />
      <DisconnectAct aim={aim} onClose={() => setAim(null)} />
    </Page>
  );
}

interface CardProps {
  application: Application;
  scopes: readonly Schema['Scope'][];
  onAct: (act: 'renew' | 'disconnect') => void;
}

function ApplicationCard({ application, scopes, onAct }: CardProps) {
  const t = useApplicationTexts();
  const local = useLocal();
  const told = scopes.filter((scope) => application.scopes.includes(scope.code));
  return (
    <Card>
      <div className={classes.stack}>
        <div className={classes.head}>
          <h2>
            {application.name}{' '}
            {!application.asks_each_time && (
              <StatusBadge tone="neutral">{t('trusted')}</StatusBadge>
            )}
          </h2>
          <span className="soft">{t('people', { count: application.people })}</span>
        </div>
        <dl className={classes.facts}>
          <dt>{t('clientId')}</dt>
          <dd className={classes.code}>{application.id}</dd>
          <dt>{t('addresses')}</dt>
          {application.redirect_uris.map((uri) => (
            <dd key={uri} className={classes.code}>
              {uri}
            </dd>
          ))}
          <dt>{t('scopes')}</dt>
          {told.map((scope) => (
            <dd key={scope.code}>{local(scope, 'name')}</dd>
          ))}
        </dl>
        <div className={classes.acts}>
          <Button variant="default" size="compact-md" onClick={() => onAct('renew')}>
            {t('renew')}
          </Button>
          <Button
            variant="default"
            color="red"
            size="compact-md"
            onClick={() => onAct('disconnect')}
          >
            {t('disconnect')}
          </Button>
          <span className="soft small">
            {t('since', { date: format.date(application.created_at) })}
          </span>
        </div>
      </div>
    </Card>
  );
}

interface ActProps {
  aim: Aim;
  onClose: () => void;
}

function RenewAct({ aim, onClose, onMade }: ActProps & { onMade: (key: ApplicationKey) => void }) {
  const t = useApplicationTexts();
  const renew = useRenewSecret();
  return (
    <ConfirmAct
      opened={aim?.act === 'renew'}
      onClose={onClose}
      title={t('renewTitle', { name: aim?.application.name ?? '' })}
      act={t('renewAct')}
      isWorking={renew.isPending}
      error={renew.error}
      onConfirm={() => {
        if (aim) renew.mutate(aim.application.id, { onSuccess: onMade });
      }}
    >
      {t('renewText')}
    </ConfirmAct>
  );
}

function DisconnectAct({ aim, onClose }: ActProps) {
  const t = useApplicationTexts();
  const disconnect = useDisconnectApplication();
  return (
    <ConfirmAct
      opened={aim?.act === 'disconnect'}
      onClose={onClose}
      title={t('disconnectTitle', { name: aim?.application.name ?? '' })}
      act={t('disconnectAct')}
      typed={aim?.application.name}
      isDanger
      isWorking={disconnect.isPending}
      error={disconnect.error}
      onConfirm={() => {
        if (aim) disconnect.mutate(aim.application.id, { onSuccess: onClose });
      }}
    >
      {t('disconnectText')}
    </ConfirmAct>
  );
}
