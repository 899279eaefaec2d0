import { Button } from '@mantine/core';
import { Card, Loaded } from '@/ui';
import { useDevices, useEndDevices } from '../api/useDevices';
import { Refused } from '../gateway/Refused';
import type { Device } from '../gateway/types';
import { browserName } from '../parts/browserName';
import parts from '../parts/parts.module.css';
import classes from './security.module.css';
import { useTexts } from './texts';
import { agoOf, momentOf } from './when';

/** Every session of the account, this one first. */
export function DevicesCard() {
  const t = useTexts();
  const devices = useDevices();
  return (
    <Card title={t('devices')}>
      <Loaded query={devices} rows={2}>
        {(found) => <List devices={found} />}
      </Loaded>
    </Card>
  );
}

function List({ devices }: { devices: readonly Device[] }) {
  const t = useTexts();
  const end = useEndDevices();
  const others = devices.filter((device) => !device.is_current);
  const shown = [...devices.filter((device) => device.is_current), ...others];
  return (
    <div className={parts.stack}>
      <Refused error={end.error} />
      <ul className={classes.list}>
        {shown.map((device) => (
          <Line key={device.id} device={device} onEnd={() => end.mutate([device.id])} />
        ))}
      </ul>
      {others.length === 0 ? (
        <p className="soft small">{t('alone')}</p>
      ) : (
        <div className={parts.acts}>
          <Button
            variant="default"
            color="red"
            loading={end.isPending}
            onClick={() => end.mutate(others.map((device) => device.id))}
          >
            {t('signOutOthers', { count: others.length })}
          </Button>
        </div>
      )}
    </div>
  );
}

function Line({ device, onEnd }: { device: Device; onEnd: () => void }) {
  const t = useTexts();
  const known = browserName(device.user_agent);
  const name = known === '' ? t('unknownBrowser') : known;
  return (
    <li className={classes.line}>
      <span>
        <strong>{name}</strong>{' '}
        {device.is_current && <span className={classes.mark}>{t('thisDevice')}</span>}
        <small>
          {[
            t('since', { when: momentOf(device.created_at) }),
            ...(device.is_current || device.last_seen_at === undefined
              ? []
              : [t('lastSeen', { when: agoOf(device.last_seen_at) })]),
            device.ip,
          ].join(' · ')}
        </small>
      </span>
      {!device.is_current && (
        <Button
          size="compact-sm"
          variant="subtle"
          color="red"
          aria-label={t('signOutOneOf', { name })}
          onClick={onEnd}
        >
          {t('signOutOne')}
        </Button>
      )}
    </li>
  );
}
