import { Button } from '@mantine/core';
import { useState } from 'react';
import { useRenewSession } from '@/platform/session';
import { Card, Dialog, Notice } from '@/ui';
import parts from '../parts/parts.module.css';
import { PasswordForm } from '../password/PasswordForm';
import { useTexts } from './texts';

export function PasswordCard() {
  const t = useTexts();
  const renew = useRenewSession();
  const [isOpen, setOpen] = useState(false);
  const [isDone, setDone] = useState(false);
  const done = () => {
    setOpen(false);
    setDone(true);
    void renew();
  };
  return (
    <Card title={t('password')}>
      <div className={parts.stack}>
        <p className="soft">{t('passwordText')}</p>
        {isDone && <Notice tone="ontime">{t('passwordDone')}</Notice>}
        <div className={parts.acts}>
          <Button variant="default" onClick={() => setOpen(true)}>
            {t('passwordAct')}
          </Button>
        </div>
      </div>
      <Dialog opened={isOpen} onClose={() => setOpen(false)} title={t('passwordAct')}>
        <PasswordForm hasPresent onDone={done} />
      </Dialog>
    </Card>
  );
}
