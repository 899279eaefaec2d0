import { Link } from '@tanstack/react-router';
import { format } from '@/platform/format';
import { useLocal } from '@/platform/i18n';
import { EmptyState, Loaded, Notice, Page, PageHeader } from '@/ui';
import { useOutbox, type FactorCode, type ShownMessage } from '../api/useOutbox';
import { CopyCode } from './CopyCode';
import styles from './outbox.module.css';
import { useOutboxTexts } from './texts';

/** What a demonstration would have sent, for whoever tries it. */
export function Outbox() {
  const t = useOutboxTexts();
  return (
    <Page width="wide">
      <PageHeader title={t('title')} crumb={<Link to="/">{t('back')}</Link>} />
      <Notice tone="soon">{t('subtitle')}</Notice>
      <Loaded isPage query={useOutbox()}>
        {({ messages, factors }) => (
          <>
            <Messages messages={messages} />
            {factors.length > 0 && <Factors factors={factors} />}
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Messages({ messages }: { messages: readonly ShownMessage[] }) {
  const t = useOutboxTexts();
  const newest = messages[0]?.code ?? '';
  return (
    <section className={styles.part} aria-labelledby="outbox-messages">
      <h2 id="outbox-messages">{t('messages')}</h2>
      <p className="visually-hidden" role="status">
        {newest !== '' && t('fresh', { code: newest })}
      </p>
      {messages.length === 0 ? (
        <EmptyState title={t('none')}>{t('noneText')}</EmptyState>
      ) : (
        <ul className={styles.cards}>
          {messages.map((message) => (
            <Phone key={message.id} message={message} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Phone({ message }: { message: ShownMessage }) {
  const t = useOutboxTexts();
  return (
    <li className={styles.phone}>
      <div className={styles.head}>
        <strong>{t('to', { to: message.recipient })}</strong>
        <span className="soft small">
          {t(message.channel)} · {format.ago(message.shown_at)}
        </span>
      </div>
      <div className={styles.bubble}>
        {message.subject !== '' && <p>{message.subject}</p>}
        {message.text}
      </div>
      <div className={styles.acts}>
        {message.code !== '' && <CopyCode code={message.code} />}
        {message.link !== '' && <a href={message.link}>{t('open')}</a>}
      </div>
    </li>
  );
}

function Factors({ factors }: { factors: readonly FactorCode[] }) {
  const t = useOutboxTexts();
  const local = useLocal();
  return (
    <section className={styles.part} aria-labelledby="outbox-factors">
      <h2 id="outbox-factors">{t('factors')}</h2>
      <p className="soft">{t('factorsText')}</p>
      <ul className={styles.cards}>
        {factors.map((factor) => (
          <li key={factor.login} className={styles.phone}>
            <div className={styles.head}>
              <strong>{factor.login}</strong>
              <span className="soft small">{local(factor, 'name')}</span>
            </div>
            <div className={styles.acts}>
              <CopyCode code={factor.code} />
              <span className="soft small">{t('left', { seconds: factor.seconds_left })}</span>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
