import { useState } from 'react';
import { problemField } from '@/platform/api';
import type { Category, Complaint } from './complaint';
import { useTakeComplaint } from './queries/useTakeComplaint';
import { useTexts } from './texts';

const EMPTY = { category: '', place: '', ward: '', description: '', name: '', phone: '' };
export type ComplaintField = keyof typeof EMPTY;
const ORDER = ['category', 'ward', 'place', 'description', 'name', 'phone'] as const;
const NAMES: Partial<Record<ComplaintField, string>> = {
  name: 'complainant_name',
  phone: 'complainant_phone',
};

/** The form of one complaint: values, what is missing, and its one registration. */
export function useComplaintForm(onDone: (complaint: Complaint) => void) {
  const t = useTexts();
  const take = useTakeComplaint();
  const [values, setValues] = useState(EMPTY);
  const [isTried, setTried] = useState(false);
  const [key, setKey] = useState(() => crypto.randomUUID());
  const ward = Number(values.ward);
  const isWard = values.ward === '' || (Number.isInteger(ward) && ward >= 1 && ward <= 200);
  const wrong: Partial<Record<ComplaintField, string>> = {
    ...(values.category === '' && { category: t('choose') }),
    ...(values.place.trim() === '' && { place: t('missing') }),
    ...(values.description.trim() === '' && { description: t('missing') }),
    ...(!isWard && { ward: t('wardWrong') }),
  };
  const set = (field: ComplaintField, value: string) => {
    // A refused form that was corrected is another request, which the old key would not cover.
    if (take.isError) setKey(crypto.randomUUID());
    take.reset();
    setValues((before) => ({ ...before, [field]: value }));
  };
  const errorOf = (field: ComplaintField) =>
    (isTried ? wrong[field] : undefined) ?? problemField(take.error, NAMES[field] ?? field);
  /** Takes the complaint, or returns the first field that stands against it. */
  const submit = (): ComplaintField | undefined => {
    setTried(true);
    const first = ORDER.find((field) => wrong[field] !== undefined);
    if (first !== undefined || take.isPending) return first;
    const form = {
      category: values.category as Category,
      place: values.place.trim(),
      description: values.description.trim(),
      ward: values.ward === '' ? null : ward,
      complainant_name: values.name.trim(),
      complainant_phone: values.phone.trim(),
    };
    take.mutate({ form, key }, { onSuccess: ({ data }) => onDone(data) });
    return undefined;
  };
  return { values, set, errorOf, submit, take };
}
