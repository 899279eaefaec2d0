import { Button } from '@mantine/core';
import { useState } from 'react';
import { format } from '@/platform/format';
import { useLocal } from '@/platform/i18n';
import { useSession } from '@/platform/session';
import { Loaded, StatusBadge, type Tone } from '@/ui';
import { useModules, type Module } from '../api/useModules';
import classes from '../console.module.css';
import { ChangeDialog, type Change } from '../modules/ChangeDialog';
import type { BodyDetail } from './Body';
import { useBodyPageTexts } from './texts';

type Held = BodyDetail['enablements'][number];
type State = 'enabling' | 'enabled' | 'disabling' | 'disabled';

const tones: Record<State, Tone> = {
  enabling: 'working',
  enabled: 'ontime',
  disabling: 'working',
  disabled: 'neutral',
};

function stateOf(held: Held | undefined): State {
  const state = held?.state;
  return state === 'enabling' || state === 'enabled' || state === 'disabling' ? state : 'disabled';
}

/** Every module that this kind of body can have, on or off. */
export function BodyModules({ body }: { body: BodyDetail }) {
  const [change, setChange] = useState<Change | null>(null);
  const query = useModules();
  return (
    <>
      <Loaded query={query} rows={2}>
        {(modules) => (
          <div className={classes.rows}>
            {modules
              .filter((module) => module.body_types.includes(body.type))
              .map((module) => (
                <Line
                  key={module.slug}
                  module={module}
                  held={body.enablements.find((held) => held.slug === module.slug)}
                  onChange={(action) => setChange({ action, module, body_ids: [body.id] })}
                />
              ))}
          </div>
        )}
      </Loaded>
      <ChangeDialog change={change} onClose={() => setChange(null)} />
    </>
  );
}

interface LineProps {
  module: Module;
  held: Held | undefined;
  onChange: (action: Change['action']) => void;
}

function Line({ module, held, onChange }: LineProps) {
  const t = useBodyPageTexts();
  const local = useLocal();
  const { can } = useSession();
  const state = stateOf(held);
  const isOn = state === 'enabled';
  const isSettled = isOn || state === 'disabled';
  const mayChange = can('console.module.change') && isSettled && !(isOn && module.always_on);
  return (
    <div>
      <span>
        {local(module, 'name')}{' '}
        <StatusBadge tone={tones[state]}>{t(`module.${state}`)}</StatusBadge>{' '}
        {held?.since && isOn && (
          <span className="soft small">{t('since', { date: format.date(held.since) })}</span>
        )}
      </span>
      {mayChange && (
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => onChange(isOn ? 'disable' : 'enable')}
        >
          {isOn ? t('turnOff') : t('turnOn')}
        </Button>
      )}
    </div>
  );
}
