import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { problemField, type Versioned } from '@/platform/api';
import type { FileDetail } from '../queries/fileKey';
import { useAmendFile } from '../queries/useAmendFile';
import { useTexts } from '../texts';
import { ActDialog } from './ActDialog';
import { useFileTexts } from './fileTexts';

interface Props {
  file: Versioned<FileDetail>;
  onClose: () => void;
}

export function AmendDialog({ file: { data: file, etag }, onClose }: Props) {
  const t = useFileTexts();
  const words = useTexts();
  const amend = useAmendFile(file.id, etag);
  const [form, setForm] = useState({
    subject: file.subject,
    applicant_name: file.applicant_name,
    applicant_phone: file.applicant_phone,
    applicant_address: file.applicant_address,
  });
  const field = (name: keyof typeof form, label: string) => ({
    label,
    value: form[name],
    error: problemField(amend.error, name),
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      setForm((before) => ({ ...before, [name]: value }));
    },
  });
  return (
    <ActDialog
      id={file.id}
      title={t('editTitle', { number: file.number })}
      act={t('editAct')}
      isReady={form.subject.trim() !== '' && form.applicant_name.trim() !== ''}
      asked={amend}
      onAct={() => amend.mutate(changedIn(form, file), { onSuccess: onClose })}
      onClose={onClose}
    >
      <Textarea required autosize data-autofocus {...field('subject', words('subject'))} />
      <TextInput required {...field('applicant_name', words('applicant'))} />
      <TextInput type="tel" {...field('applicant_phone', words('phone'))} />
      <Textarea autosize minRows={2} {...field('applicant_address', words('address'))} />
    </ActDialog>
  );
}

/** What is not touched is not sent: it may be shown masked, and must not be written back so. */
function changedIn<Form extends Record<string, string>>(form: Form, before: Form): Partial<Form> {
  const changed = Object.entries(form).filter(([name, value]) => value !== before[name]);
  return Object.fromEntries(changed) as Partial<Form>;
}
