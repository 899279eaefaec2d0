import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useSession } from '@/platform/session';
import { ErrorState, Notice, Page, PageHeader } from '@/ui';
import { CATEGORIES } from './complaint';
import classes from './grievances.module.css';
import { useTexts } from './texts';
import { useComplaintForm, type ComplaintField } from './useComplaintForm';
import { useIsReadOnly } from './useIsReadOnly';

export function NewComplaint() {
  const t = useTexts();
  const { can } = useSession();
  const isReadOnly = useIsReadOnly();
  const isOpen = can('grievances.complaint.register') && !isReadOnly;
  return (
    <Page width="reading">
      <PageHeader title={t('newTitle')} crumb={<Link to="/office/grievances">{t('back')}</Link>}>
        {isOpen && t('newHelp')}
      </PageHeader>
      {isOpen ? <Form /> : <Notice>{t(isReadOnly ? 'readOnly' : 'notAllowed')}</Notice>}
    </Page>
  );
}

function Form() {
  const t = useTexts();
  const navigate = useNavigate();
  const first = useRef<HTMLSelectElement>(null);
  useEffect(() => first.current?.focus(), []);
  const { values, set, errorOf, submit, take } = useComplaintForm((complaint) => {
    void navigate({
      to: '/office/grievances/$id',
      params: { id: complaint.id },
      search: { taken: '1' },
    });
  });
  const form = useRef<HTMLFormElement>(null);
  const send = () => {
    const missing = submit();
    const box = missing && form.current?.elements.namedItem(missing);
    if (box instanceof HTMLElement) box.focus();
  };
  const field = (name: ComplaintField) => ({
    name,
    label: t(name),
    value: values[name],
    error: errorOf(name),
    onChange: (event: { currentTarget: { value: string } }) => set(name, event.currentTarget.value),
  });
  const categories = CATEGORIES.map((value) => ({ value, label: t(`category.${value}`) }));
  return (
    <form
      ref={form}
      className={classes.form}
      noValidate
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          send();
        }
      }}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <div className={classes.pair}>
        <NativeSelect
          ref={first}
          required
          data={[{ value: '', label: '—' }, ...categories]}
          {...field('category')}
        />
        <TextInput inputMode="numeric" {...field('ward')} />
      </div>
      <TextInput required description={t('placeHelp')} {...field('place')} />
      <Textarea required autosize minRows={4} maxRows={16} {...field('description')} />
      <div className={classes.pair}>
        <TextInput autoComplete="off" {...field('name')} />
        <TextInput type="tel" autoComplete="off" {...field('phone')} />
      </div>
      {take.error && <ErrorState error={take.error} />}
      <div className={classes.acts}>
        <Button type="submit" loading={take.isPending}>
          {t('take')}
        </Button>
        <Link to="/office/grievances">{t('cancel')}</Link>
      </div>
    </form>
  );
}
