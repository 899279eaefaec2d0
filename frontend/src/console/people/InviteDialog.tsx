import { Button, CopyButton, Radio, TextInput } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { problemField } from '@/platform/api';
import { Dialog, ErrorState } from '@/ui';
import { useInvitePerson, type Person } from '../api/usePeople';
import classes from './people.module.css';
import { usePeopleTexts } from './texts';

interface Props {
  opened: boolean;
  onClose: () => void;
}

type Role = Person['role'];

export function InviteDialog({ opened, onClose }: Props) {
  const t = usePeopleTexts();
  const [link, setLink] = useState<string | null>(null);
  const close = () => {
    setLink(null);
    onClose();
  };
  return (
    <Dialog opened={opened} onClose={close} title={t(link === null ? 'invite' : 'sentTitle')}>
      {opened &&
        (link === null ? (
          <InviteForm onClose={close} onSent={setLink} />
        ) : (
          <div className={classes.form}>
            <p>{t('sentText')}</p>
            <code className={classes.link}>{link}</code>
            <div className={classes.acts}>
              <CopyButton value={link}>
                {({ copied, copy }) => (
                  <Button variant="default" onClick={copy}>
                    {t(copied ? 'copied' : 'copy')}
                  </Button>
                )}
              </CopyButton>
              <Button onClick={close}>{t('done')}</Button>
            </div>
          </div>
        ))}
    </Dialog>
  );
}

function InviteForm({ onClose, onSent }: { onClose: () => void; onSent: (link: string) => void }) {
  const t = usePeopleTexts();
  const invite = useInvitePerson();
  const [email, setEmail] = useState('');
  const [nameEn, setNameEn] = useState('');
  const [nameMl, setNameMl] = useState('');
  const [role, setRole] = useState<Role>('support');
  const [isTried, setTried] = useState(false);
  const lacks = (value: string) => (isTried && value.trim() === '' ? t('needed') : null);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (email.trim() === '' || nameEn.trim() === '') return;
    invite.mutate(
      { email: email.trim(), name_en: nameEn.trim(), name_ml: nameMl.trim(), role },
      { onSuccess: (sent) => onSent(sent.url) },
    );
  };
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <Radio.Group
        label={t('role')}
        value={role}
        onChange={(value) => setRole(value === 'state_admin' ? 'state_admin' : 'support')}
      >
        <div className={classes.form}>
          {(['support', 'state_admin'] as const).map((each) => (
            <Radio
              key={each}
              value={each}
              label={t(`role.${each}`)}
              description={t(`roleText.${each}`)}
            />
          ))}
        </div>
      </Radio.Group>
      <TextInput
        type="email"
        label={t('email')}
        value={email}
        autoComplete="off"
        onChange={(event) => setEmail(event.currentTarget.value)}
        error={lacks(email) ?? problemField(invite.error, 'email')}
      />
      <TextInput
        label={t('nameEn')}
        value={nameEn}
        maxLength={200}
        onChange={(event) => setNameEn(event.currentTarget.value)}
        error={lacks(nameEn) ?? problemField(invite.error, 'name_en')}
      />
      <TextInput
        label={t('nameMl')}
        lang="ml"
        value={nameMl}
        maxLength={200}
        onChange={(event) => setNameMl(event.currentTarget.value)}
      />
      {invite.error && <ErrorState isInline error={invite.error} />}
      <div className={classes.acts}>
        <Button variant="default" onClick={onClose}>
          {t('cancel')}
        </Button>
        <Button type="submit" loading={invite.isPending}>
          {t('send')}
        </Button>
      </div>
    </form>
  );
}
