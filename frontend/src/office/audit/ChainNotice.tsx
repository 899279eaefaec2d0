import { Link } from '@tanstack/react-router';
import type { Schema } from '@/platform/api';
import { format } from '@/platform/format';
import { useLocal } from '@/platform/i18n';
import { Notice } from '@/ui';
import classes from './audit.module.css';
import { useTexts } from './texts';
import { useChain } from './useChain';

type Chain = Schema['Chain'];

const TONES = { whole: 'ontime', fault: 'late', unchecked: 'neutral' } as const;

/** Whether the record is whole, in words; what is wrong, where it is not. */
export function ChainNotice() {
  const chain = useChain().data;
  if (chain === undefined) return null;
  return (
    <Notice tone={TONES[chain.verdict]}>
      <Verdict chain={chain} />
      {chain.verdict === 'fault' && <Faults chain={chain} />}
    </Notice>
  );
}

function Verdict({ chain }: { chain: Chain }) {
  const t = useTexts();
  const count = chain.verdict === 'fault' ? chain.fault_count : chain.length;
  return (
    <details className={classes.chain}>
      <summary>
        {t(chain.verdict, { count })}{' '}
        {chain.verified_at !== null && t('checked', { when: format.dateTime(chain.verified_at) })}{' '}
        {chain.kept_heads > 0 && t('kept', { count: chain.kept_heads })}
      </summary>
      <p className="small">
        {t('head')}: <code>{chain.head}</code>
      </p>
    </details>
  );
}

function Faults({ chain }: { chain: Chain }) {
  const t = useTexts();
  const local = useLocal();
  return (
    <>
      <p>
        <strong>{t('tell')}</strong>
      </p>
      <ul className={classes.faults}>
        {chain.faults.map((fault) => {
          const where =
            fault.sequence === null ? t('outside') : t('faultAt', { number: fault.sequence });
          return (
            <li key={`${fault.kind} ${fault.sequence ?? ''} ${fault.entry_id ?? ''}`}>
              {fault.entry_id === null || fault.kind === 'missing-entry' ? (
                where
              ) : (
                <Link to="/office/audit/$id" params={{ id: fault.entry_id }}>
                  {where}
                </Link>
              )}
              {fault.at !== null && `, ${format.dateTime(fault.at)}`}: {local(fault, 'text')}
            </li>
          );
        })}
      </ul>
    </>
  );
}
