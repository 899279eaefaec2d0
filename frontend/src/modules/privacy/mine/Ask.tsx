import { Button, Radio, Stack, Textarea } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { problemField } from '@/platform/api';
import { ErrorState, Page, PageHeader } from '@/ui';
import { KINDS, type Kind } from '../privacy';
import classes from '../privacy.module.css';
import { useAsk } from '../queries/useAsk';
import { useTexts } from '../texts';
import { useAtBody } from '../useAtBody';
import { SignInFirst } from './SignInFirst';

/** One question, in one's own words; it becomes a file of the office. */
export function Ask() {
  const { user } = useAtBody();
  const t = useTexts();
  return (
    <Page width="reading">
      <PageHeader title={t('askTitle')} crumb={<Link to="/privacy/mine">{t('backMine')}</Link>} />
      {user === null ? <SignInFirst next="/privacy/ask" /> : <Form />}
    </Page>
  );
}

function Form() {
  const t = useTexts();
  const navigate = useNavigate();
  const ask = useAsk();
  const [kind, setKind] = useState<Kind>('correction');
  const [text, setText] = useState('');
  const [isTried, setTried] = useState(false);
  const [key, setKey] = useState(() => crypto.randomUUID());
  const isMissing = text.trim() === '';
  const change = (set: () => void) => {
    // What was refused and then corrected is another request, which the old key would not cover.
    if (ask.isError) setKey(crypto.randomUUID());
    ask.reset();
    set();
  };
  const send = () => {
    setTried(true);
    if (isMissing || ask.isPending) return;
    ask.mutate(
      { form: { kind, text: text.trim() }, key },
      {
        onSuccess: (made) =>
          void navigate({ to: '/privacy/mine', search: { sent: made.file_number } }),
      },
    );
  };
  return (
    <form
      className={classes.stack}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Radio.Group
        label={t('kind')}
        value={kind}
        onChange={(value) => change(() => setKind(value))}
      >
        <Stack gap="xs" mt="xs">
          {KINDS.map((each) => (
            <Radio key={each} value={each} label={t(`kind.${each}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <Textarea
        required
        autosize
        minRows={4}
        maxRows={16}
        label={t('text')}
        description={t('textHelp')}
        value={text}
        error={isTried && isMissing ? t('missing') : problemField(ask.error, 'text')}
        onChange={(event) => {
          const { value } = event.currentTarget;
          change(() => setText(value));
        }}
      />
      {ask.error && <ErrorState error={ask.error} />}
      <div className={classes.acts}>
        <Button type="submit" loading={ask.isPending}>
          {t('send')}
        </Button>
        <Link to="/privacy/mine">{t('cancel')}</Link>
      </div>
    </form>
  );
}
