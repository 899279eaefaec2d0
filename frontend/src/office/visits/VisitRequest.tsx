import { Button, Checkbox, NativeSelect } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { format } from '@/platform/format';
import { useLocal } from '@/platform/i18n';
import {
  canChange,
  ModeChoice,
  PartRights,
  useVisitTexts,
  type OfficeVisit,
} from '@/platform/visits';
import { Card, ConfirmAct, ErrorState } from '@/ui';
import { useAcceptVisit } from './queries/useAcceptVisit';
import { useRefuseVisit } from './queries/useRefuseVisit';
import { useTexts } from './texts';
import classes from './visits.module.css';

const HOURS = [1, 2, 4, 8, 24, 48, 72];

/** Somebody at the door: one click lets them in as asked; anything can be taken away first. */
export function VisitRequest({ visit }: { visit: OfficeVisit }) {
  const t = useTexts();
  const local = useLocal();
  const { accept, refuse } = visit.abilities;
  const name = local(visit, 'visitor');
  return (
    <Card title={t('asks', { name })}>
      <div className={classes.request}>
        <blockquote className={classes.reason}>{visit.reason}</blockquote>
        <p className="soft small">{t('askedAt', { when: format.dateTime(visit.asked_at) })}</p>
        {accept.allowed ? (
          <Terms visit={visit} refusal={refuse.allowed && <Refusal visit={visit} name={name} />} />
        ) : (
          <>
            {visit.parts.map((part) => (
              <div key={part.slug}>
                <strong>{local(part, 'name')}</strong>
                <PartRights part={part} mode={visit.asked_mode} />
              </div>
            ))}
            <p>{t('onlySecretary')}</p>
          </>
        )}
      </div>
    </Card>
  );
}

function Terms({ visit, refusal }: { visit: OfficeVisit; refusal: ReactNode }) {
  const t = useTexts();
  const words = useVisitTexts();
  const local = useLocal();
  const accept = useAcceptVisit(visit.id);
  const [hours, setHours] = useState(visit.asked_hours);
  const [modules, setModules] = useState<string[]>(visit.asked_modules);
  const [mode, setMode] = useState(visit.asked_mode);
  const choices = [
    ...new Set([...HOURS.filter((each) => each < visit.asked_hours), visit.asked_hours]),
  ];
  const isReady = modules.length > 0;
  const isLookingOnly = visit.asked_mode === 'read' || !canChange(visit.parts, modules);
  return (
    <form
      className={classes.terms}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) accept.mutate({ hours, modules, mode: isLookingOnly ? 'read' : mode });
      }}
    >
      <Checkbox.Group
        label={t('where')}
        description={t('whereHelp')}
        value={modules}
        onChange={setModules}
        error={isReady ? null : t('nothing')}
      >
        <div className={classes.parts}>
          {visit.parts.map((part) => (
            <Checkbox
              key={part.slug}
              value={part.slug}
              label={local(part, 'name')}
              description={<PartRights part={part} mode={mode} />}
            />
          ))}
        </div>
      </Checkbox.Group>
      <ModeChoice mode={mode} onChange={setMode} isLookingOnly={isLookingOnly} />
      <div className={classes.acts}>
        <NativeSelect
          label={t('forHours')}
          data={choices.map((each) => ({
            value: String(each),
            label: words('hours', { count: each }),
          }))}
          value={String(hours)}
          onChange={(event) => setHours(Number(event.currentTarget.value))}
        />
        <Button type="submit" disabled={!isReady} loading={accept.isPending}>
          {t('accept', { hours: words('hours', { count: hours }) })}
        </Button>
        {refusal}
      </div>
      {accept.error && <ErrorState isInline error={accept.error} />}
    </form>
  );
}

function Refusal({ visit, name }: { visit: OfficeVisit; name: string }) {
  const t = useTexts();
  const refuse = useRefuseVisit(visit.id);
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {t('refuse')}
      </Button>
      <ConfirmAct
        opened={isAsking}
        onClose={() => setAsking(false)}
        title={t('refuseTitle', { name })}
        act={t('refuse')}
        needsReason
        isWorking={refuse.isPending}
        error={refuse.error}
        onConfirm={(reason) => refuse.mutate(reason, { onSuccess: () => setAsking(false) })}
      >
        {t('refuseEffect')}
      </ConfirmAct>
    </>
  );
}
