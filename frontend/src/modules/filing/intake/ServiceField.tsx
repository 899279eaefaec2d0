import { Select } from '@mantine/core';
import type { Ref } from 'react';
import { useLocal } from '@/platform/i18n';
import { StatusBadge } from '@/ui';
import type { Service } from '../queries/useServices';
import { useTexts } from '../texts';
import classes from './intake.module.css';
import { useIntakeTexts } from './intakeTexts';
import { servicesFor } from './servicesFor';

interface Props {
  box: Ref<HTMLInputElement>;
  services: readonly Service[];
  value: string;
  error: string | undefined;
  onChange: (code: string) => void;
}

export function ServiceField({ box, services, value, error, onChange }: Props) {
  const t = useIntakeTexts();
  const local = useLocal();
  const option = (each: Service) => ({ value: each.code, label: local(each, 'name') });
  const chosen = services.find((each) => each.code === value);
  return (
    <Select
      ref={box}
      label={t('service')}
      placeholder={t('servicePick')}
      nothingFoundMessage={t('serviceNone')}
      required
      inputWrapperOrder={['label', 'error', 'input', 'description']}
      size="md"
      searchable
      selectFirstOptionOnChange
      openOnFocus={false}
      comboboxProps={{ withinPortal: false }}
      withScrollArea={false}
      classNames={{ options: classes.options ?? '' }}
      data-autofocus
      error={error}
      value={value === '' ? null : value}
      data={services.map(option)}
      filter={({ search }) =>
        (chosen && search === local(chosen, 'name') ? services : servicesFor(services, search)).map(
          option,
        )
      }
      renderOption={({ option: { value: code } }) => {
        const each = services.find((service) => service.code === code);
        return each && <ServiceOption service={each} />;
      }}
      onChange={(code) => onChange(code ?? '')}
    />
  );
}

function ServiceOption({ service }: { service: Service }) {
  const local = useLocal();
  return (
    <span className={classes.option}>
      <span>{local(service, 'name')}</span>
      <Limit service={service} />
    </span>
  );
}

/** The service's time limit in words, and whether its order has been seen. */
export function Limit({ service }: { service: Service }) {
  const t = useIntakeTexts();
  const words = useTexts();
  const { limit_days: count, limit_unit: unit } = service;
  return (
    <span className="soft small">
      {count === null ? t('noLimit') : t(`limit.${unit}`, { count })}{' '}
      {count !== null && !service.is_limit_confirmed && (
        <StatusBadge tone="soon" plain>
          {words('toBeConfirmed')}
        </StatusBadge>
      )}
    </span>
  );
}
