import { Button, Checkbox, Textarea, TextInput } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import type { Schema } from '@/platform/api';
import { useLocal } from '@/platform/i18n';
import { Dialog, ErrorState } from '@/ui';
import { useConnectApplication, type ApplicationKey } from '../api/useApplications';
import classes from './applications.module.css';
import { useApplicationTexts } from './texts';

interface Props {
  opened: boolean;
  scopes: readonly Schema['Scope'][];
  onClose: () => void;
  onMade: (made: ApplicationKey) => void;
}

type Scopes = Schema['ApplicationRequestRequest']['scopes'];

export function ConnectDialog(props: Props) {
  const t = useApplicationTexts();
  return (
    <Dialog opened={props.opened} onClose={props.onClose} title={t('connect')}>
      {props.opened && <ConnectForm {...props} />}
    </Dialog>
  );
}

function ConnectForm({ scopes, onClose, onMade }: Props) {
  const t = useApplicationTexts();
  const local = useLocal();
  const connect = useConnectApplication();
  const [name, setName] = useState('');
  const [lines, setLines] = useState('');
  const [asked, setAsked] = useState<string[]>(['openid', 'profile']);
  const [asksEachTime, setAsksEachTime] = useState(true);
  const [isTried, setTried] = useState(false);
  const addresses = lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (name.trim() === '' || addresses.length === 0) return;
    connect.mutate(
      {
        name: name.trim(),
        redirect_uris: addresses,
        scopes: asked as Scopes,
        asks_each_time: asksEachTime,
      },
      { onSuccess: onMade },
    );
  };
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <TextInput
        label={t('name')}
        value={name}
        maxLength={100}
        onChange={(event) => setName(event.currentTarget.value)}
        error={isTried && name.trim() === '' ? t('nameMissing') : null}
      />
      <Textarea
        label={t('addresses')}
        description={t('addressesHelp')}
        value={lines}
        minRows={2}
        autosize
        spellCheck={false}
        onChange={(event) => setLines(event.currentTarget.value)}
        error={isTried && addresses.length === 0 ? t('addressMissing') : null}
      />
      <Checkbox.Group label={t('scopes')} value={asked} onChange={setAsked}>
        <div className={classes.form}>
          {scopes.map((scope) => (
            <Checkbox
              key={scope.code}
              value={scope.code}
              label={local(scope, 'name')}
              disabled={scope.code === 'openid'}
            />
          ))}
        </div>
      </Checkbox.Group>
      <Checkbox
        label={t('asks')}
        description={t('asksHelp')}
        checked={asksEachTime}
        onChange={(event) => setAsksEachTime(event.currentTarget.checked)}
      />
      {connect.error && <ErrorState isInline error={connect.error} />}
      <div className={classes.acts}>
        <Button variant="default" onClick={onClose}>
          {t('cancel')}
        </Button>
        <Button type="submit" loading={connect.isPending}>
          {t('connectAct')}
        </Button>
      </div>
    </form>
  );
}
