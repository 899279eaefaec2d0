import { Button, Textarea, TextInput } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { Card, ErrorState, Loaded } from '@/ui';
import { ScanList } from '../parts/ScanList';
import { ScanPicker } from '../parts/ScanPicker';
import type { useScans } from '../parts/useScans';
import type { FileDetail } from '../queries/fileKey';
import { Checklist } from './Checklist';
import classes from './intake.module.css';
import { useIntakeTexts } from './intakeTexts';
import { Limit, ServiceField } from './ServiceField';
import { useIntake, type IntakeField } from './useIntake';
import { useIntakeKeys } from './useIntakeKeys';

interface Props {
  scans: ReturnType<typeof useScans>;
  /** Codes of the papers ticked. */
  ticked: ReadonlySet<string>;
  onTick: (ticked: ReadonlySet<string>) => void;
  onDone: (file: FileDetail) => void;
  onClear: () => void;
}

/** One applicant at the counter: top to bottom with Enter, registered with Ctrl+Enter. */
export function IntakeForm({ scans, ticked, onTick, onDone, onClear }: Props) {
  const t = useIntakeTexts();
  const intake = useIntake(onDone);
  const { service, register, set, errorOf } = intake;
  const form = useRef<HTMLFormElement>(null);
  const serviceBox = useRef<HTMLInputElement>(null);
  const isReady = intake.services.data !== undefined;
  useEffect(() => {
    if (isReady) serviceBox.current?.focus();
  }, [isReady]);

  const focusOn = (field: IntakeField) => {
    const box = field === 'service' ? serviceBox.current : form.current?.elements.namedItem(field);
    if (box instanceof HTMLElement) box.focus();
  };
  const submit = () => {
    const missing = intake.submit();
    if (missing !== undefined) focusOn(missing);
  };
  const onService = (code: string) => {
    if (code !== intake.values.service) {
      set('service', code);
      onTick(new Set());
    }
    if (code !== '') setTimeout(() => focusOn('name'));
  };
  const services = intake.services.data ?? [];
  const onKeyDown = useIntakeKeys({ serviceBox, services, onService, focusOn, submit });
  const field = (name: IntakeField, value: string) => ({
    name,
    value,
    label: t(name === 'name' ? 'applicant' : name),
    error: errorOf(name),
    size: 'md',
    autoComplete: 'off',
    onChange: (event: { currentTarget: { value: string } }) => set(name, event.currentTarget.value),
  });
  const { values } = intake;
  return (
    <form
      ref={form}
      className={classes.columns}
      noValidate
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <div className={classes.boxes}>
        <Loaded query={intake.services} rows={2}>
          {(services) => (
            <ServiceField
              box={serviceBox}
              services={services}
              value={values.service}
              error={errorOf('service')}
              onChange={onService}
            />
          )}
        </Loaded>
        {service && <Limit service={service} />}
        <TextInput required data-next="phone" {...field('name', values.name)} />
        <TextInput
          type="tel"
          inputMode="tel"
          description={t('phoneHelp')}
          data-next="address"
          {...field('phone', values.phone)}
        />
        <Textarea autosize minRows={2} data-next="subject" {...field('address', values.address)} />
        <TextInput required description={t('subjectHelp')} {...field('subject', intake.subject)} />
      </div>
      <div className={classes.side}>
        {service && (
          <Card title={t('documents')}>
            <Checklist needs={service.documents} ticked={ticked} onTick={onTick} />
          </Card>
        )}
        <Card title={t('scans')}>
          <ScanPicker refused={scans.refused} onAdd={scans.add} isDisabled={register.isPending} />
          <ScanList scans={scans.scans} onRemove={scans.remove} />
        </Card>
      </div>
      <div className={classes.last}>
        {register.error && <ErrorState error={register.error} />}
        <div className={classes.acts}>
          <Button type="submit" size="md" loading={register.isPending}>
            {t('register')}
          </Button>
          <Button variant="subtle" size="md" onClick={onClear}>
            {t('clear')}
          </Button>
        </div>
      </div>
    </form>
  );
}
