import { Button } from '@mantine/core';
import { useState } from 'react';
import { useLocal } from '@/platform/i18n';
import { Card, ConfirmAct, Loaded, Notice, StatusBadge } from '@/ui';
import { useMay } from '../parts/useMay';
import classes from '../people.module.css';
import { useAllStaff } from '../queries/useAllStaff';
import { useChangePolicy } from '../queries/useChangePolicy';
import { usePolicy } from '../queries/usePolicy';
import { useRoleTexts } from './roleTexts';

/** Whether everybody signs in with a second step, and for whom that would be new. */
export function Policy() {
  const r = useRoleTexts();
  const query = usePolicy();
  const [done, setDone] = useState('');
  return (
    <Card title={r('policy')}>
      <Loaded query={query} rows={3}>
        {(policy) => (
          <div className={classes.stack}>
            {done !== '' && <Notice tone="ontime">{done}</Notice>}
            <SecondStep isRequired={policy.is_second_factor_required} onDone={setDone} />
          </div>
        )}
      </Loaded>
    </Card>
  );
}

interface Props {
  isRequired: boolean;
  onDone: (what: string) => void;
}

function SecondStep({ isRequired, onDone }: Props) {
  const r = useRoleTexts();
  const local = useLocal();
  const { changePolicy } = useMay();
  const change = useChangePolicy();
  const people = (useAllStaff().data ?? []).filter((each) => each.is_active);
  const without = people.filter((each) => !each.second_factor);
  const [isAsking, setAsking] = useState(false);
  const act = isRequired ? 'turnOff' : 'turnOn';
  const names = without.map((each) => local(each, 'name')).join(', ');
  const effect = isRequired
    ? r('turnOffText')
    : r(without.length === 0 ? 'turnOnNone' : 'turnOnSome', { count: without.length, names });
  const confirm = () =>
    change.mutate(
      { is_second_factor_required: !isRequired },
      {
        onSuccess: () => {
          setAsking(false);
          onDone(r(isRequired ? 'did.off' : 'did.on'));
        },
      },
    );
  return (
    <>
      <div className={classes.acts}>
        <strong>{r('policySecond')}</strong>
        <StatusBadge tone={isRequired ? 'done' : 'neutral'}>
          {r(isRequired ? 'policyOn' : 'policyOff')}
        </StatusBadge>
      </div>
      <p className="soft">{r('policyHelp')}</p>
      <HowMany total={people.length} without={without.length} />
      {changePolicy ? (
        <div>
          <Button variant="default" onClick={() => setAsking(true)}>
            {r(act)}
          </Button>
        </div>
      ) : (
        <p className="soft small">{r('cannotPolicy')}</p>
      )}
      <ConfirmAct
        opened={isAsking}
        onClose={() => setAsking(false)}
        title={r(`${act}Title`)}
        act={r(act)}
        isWorking={change.isPending}
        error={change.error}
        onConfirm={confirm}
      >
        <p>{effect}</p>
      </ConfirmAct>
    </>
  );
}

/** For how many people the rule would be new. */
function HowMany({ total, without }: { total: number; without: number }) {
  const r = useRoleTexts();
  if (total === 0) return null;
  return (
    <p>{without === 0 ? r('policyAll', { total }) : r('policySome', { count: without, total })}</p>
  );
}
