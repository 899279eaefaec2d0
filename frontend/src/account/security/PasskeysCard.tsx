import { Button, TextInput } from '@mantine/core';
import { IconFingerprint } from '@tabler/icons-react';
import { useState, type SyntheticEvent } from 'react';
import { Card, ConfirmAct, Dialog } from '@/ui';
import { useFactorsChanged } from '../api/useFactorsChanged';
import { useAddPasskey, useRemovePasskey, useRenamePasskey } from '../api/usePasskeys';
import { Refused } from '../gateway/Refused';
import type { PasskeyFactor } from '../gateway/types';
import { browserName } from '../parts/browserName';
import parts from '../parts/parts.module.css';
import { canUsePasskeys } from '../passkey/ceremony';
import classes from './security.module.css';
import { useTexts } from './texts';
import { agoOf, dayOf } from './when';

interface Props {
  passkeys: readonly PasskeyFactor[];
  /** Called when the first second step came with recovery codes. */
  onAdded: () => void;
}

type Open = { act: 'add' } | { act: 'rename' | 'remove'; passkey: PasskeyFactor };

export function PasskeysCard({ passkeys, onAdded }: Props) {
  const t = useTexts();
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  return (
    <Card title={t('passkeys')}>
      <div className={parts.stack}>
        <p className="soft">{t('passkeysText')}</p>
        {passkeys.length === 0 ? (
          <p>{t('passkeysNone')}</p>
        ) : (
          <ul className={classes.list}>
            {passkeys.map((passkey) => (
              <Line
                key={passkey.id}
                passkey={passkey}
                onOpen={(act) => setOpen({ act, passkey })}
              />
            ))}
          </ul>
        )}
        <div className={parts.acts}>
          <Button
            variant="default"
            leftSection={<IconFingerprint size={18} />}
            disabled={!canUsePasskeys()}
            onClick={() => setOpen({ act: 'add' })}
          >
            {t('passkeyAdd')}
          </Button>
        </div>
        {!canUsePasskeys() && <p className="soft small">{t('passkeyUnable')}</p>}
      </div>
      {open?.act === 'add' && <Add onClose={close} onAdded={onAdded} />}
      {open?.act === 'rename' && <Rename passkey={open.passkey} onClose={close} />}
      {open?.act === 'remove' && <Remove passkey={open.passkey} onClose={close} />}
    </Card>
  );
}

interface LineProps {
  passkey: PasskeyFactor;
  onOpen: (act: 'rename' | 'remove') => void;
}

function Line({ passkey, onOpen }: LineProps) {
  const t = useTexts();
  const used = passkey.last_used_at;
  return (
    <li className={classes.line}>
      <span>
        <strong>{passkey.name}</strong>
        <small>
          {t('made', { on: dayOf(passkey.created_at) })} ·{' '}
          {used === null ? t('unused') : t('used', { when: agoOf(used) })}
        </small>
      </span>
      <span className={parts.acts}>
        <Button size="compact-sm" variant="subtle" onClick={() => onOpen('rename')}>
          {t('passkeyRename')}
        </Button>
        <Button size="compact-sm" variant="subtle" color="red" onClick={() => onOpen('remove')}>
          {t('passkeyRemove')}
        </Button>
      </span>
    </li>
  );
}

function Add({ onClose, onAdded }: { onClose: () => void; onAdded: () => void }) {
  const t = useTexts();
  const add = useAddPasskey();
  const changed = useFactorsChanged();
  const done = async () => {
    await changed();
    onClose();
    onAdded();
  };
  return (
    <NameDialog
      title={t('passkeyAdd')}
      act={t('passkeyMake')}
      first={browserName(navigator.userAgent)}
      isWorking={add.isPending}
      error={add.error}
      onClose={onClose}
      onName={(name) => add.mutate(name, { onSuccess: () => void done() })}
    />
  );
}

function Rename({ passkey, onClose }: { passkey: PasskeyFactor; onClose: () => void }) {
  const t = useTexts();
  const rename = useRenamePasskey();
  const changed = useFactorsChanged();
  const done = () => void changed().then(onClose);
  return (
    <NameDialog
      title={t('passkeyRename')}
      act={t('save')}
      first={passkey.name}
      isWorking={rename.isPending}
      error={rename.error}
      onClose={onClose}
      onName={(name) => rename.mutate({ id: passkey.id, name }, { onSuccess: done })}
    />
  );
}

interface NameProps {
  title: string;
  act: string;
  first: string;
  isWorking: boolean;
  error: unknown;
  onClose: () => void;
  onName: (name: string) => void;
}

function NameDialog({ title, act, first, isWorking, error, onClose, onName }: NameProps) {
  const t = useTexts();
  const [name, setName] = useState(first);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (name.trim() !== '') onName(name.trim());
  };
  return (
    <Dialog opened onClose={onClose} title={title}>
      <form className={parts.stack} onSubmit={submit}>
        <TextInput
          label={t('passkeyName')}
          description={t('passkeyNameHelp')}
          required
          maxLength={100}
          autoComplete="off"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Refused error={error} />
        <Button type="submit" loading={isWorking}>
          {act}
        </Button>
      </form>
    </Dialog>
  );
}

function Remove({ passkey, onClose }: { passkey: PasskeyFactor; onClose: () => void }) {
  const t = useTexts();
  const remove = useRemovePasskey();
  const changed = useFactorsChanged();
  const done = () => void changed().then(onClose);
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={t('passkeyRemoveTitle', { name: passkey.name })}
      act={t('passkeyRemove')}
      isDanger
      isWorking={remove.isPending}
      onConfirm={() => remove.mutate(passkey.id, { onSuccess: done })}
    >
      <p>{t('passkeyRemoveText')}</p>
      <Refused error={remove.error} />
    </ConfirmAct>
  );
}
