import { useState } from 'react';
import { useLocal } from '@/platform/i18n';
import { problemField } from '@/platform/api';
import { useRegisterFile } from '../queries/useRegisterFile';
import { useServices } from '../queries/useServices';
import type { FileDetail } from '../queries/fileKey';
import { useIntakeTexts } from './intakeTexts';

const PHONE = /^\+?[0-9][0-9 -]{5,18}$/;
const EMPTY = { service: '', name: '', phone: '', address: '' };
export type IntakeField = keyof typeof EMPTY | 'subject';

/** The form of one applicant: its values, what is wrong with them, and its one registration. */
export function useIntake(onDone: (file: FileDetail) => void) {
  const t = useIntakeTexts();
  const local = useLocal();
  const services = useServices();
  const register = useRegisterFile();
  const [values, setValues] = useState(EMPTY);
  const [ownSubject, setOwnSubject] = useState<string | null>(null);
  const [isTried, setTried] = useState(false);
  // One registration, however often it is pressed. A form that was refused and corrected is a new
  // act: under the old key the server would refuse it as another request.
  const [key, setKey] = useState(() => crypto.randomUUID());

  const service = services.data?.find((each) => each.code === values.service);
  const suggested = service
    ? [local(service, 'name'), values.name.trim()].filter(Boolean).join(' – ')
    : '';
  const subject = ownSubject ?? suggested;

  const wrong: Partial<Record<IntakeField, string>> = {
    ...(values.service === '' && { service: t('serviceMissing') }),
    ...(values.name.trim() === '' && { name: t('applicantMissing') }),
    ...(subject.trim() === '' && { subject: t('subjectMissing') }),
    ...(values.phone.trim() !== '' &&
      !PHONE.test(values.phone.trim()) && { phone: t('phoneWrong') }),
  };
  const named = { name: 'applicant_name', phone: 'applicant_phone', address: 'applicant_address' };
  const errorOf = (field: IntakeField): string | undefined =>
    (isTried ? wrong[field] : undefined) ??
    problemField(register.error, field in named ? named[field as keyof typeof named] : field);

  const touch = () => {
    if (register.isError) setKey(crypto.randomUUID());
    register.reset();
  };
  const set = (field: IntakeField, value: string) => {
    touch();
    if (field === 'subject') setOwnSubject(value === '' ? null : value);
    else setValues((before) => ({ ...before, [field]: value }));
  };
  const submit = (): IntakeField | undefined => {
    setTried(true);
    const first = (['service', 'name', 'phone', 'address', 'subject'] as const).find(
      (field) => wrong[field] !== undefined,
    );
    if (first !== undefined || register.isPending) return first;
    const form = {
      service: values.service,
      subject: subject.trim(),
      applicant_name: values.name.trim(),
      applicant_phone: values.phone.trim(),
      applicant_address: values.address.trim(),
    };
    register.mutate({ form, key }, { onSuccess: ({ data }) => onDone(data) });
    return undefined;
  };
  return { values, subject, service, services, set, submit, errorOf, register };
}
