import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { problemField } from '@/platform/api';
import { useLocal } from '@/platform/i18n';
import { ActDialog } from '../parts/ActDialog';
import { today } from '../parts/day';
import { useChart } from '../queries/useChart';
import { useSaveSection } from '../queries/useSaveSection';
import { useTexts } from '../texts';
import type { Section } from '../types';
import { useActTexts } from './actTexts';
import { codeFor } from './codeFor';

interface Props {
  /** Absent for a section that is to be made. */
  section?: Section;
  onClose: () => void;
  onDone: (what: string) => void;
}

/** A section is made or renamed. */
export function SectionDialog({ section, onClose, onDone }: Props) {
  const t = useTexts();
  const a = useActTexts();
  const local = useLocal();
  const known = useChart(today()).data?.sections ?? [];
  const save = useSaveSection();
  const [names, setNames] = useState({
    name_ml: section?.name_ml ?? '',
    name_en: section?.name_en ?? '',
  });
  const act = () => {
    const body = { name_ml: names.name_ml.trim(), name_en: names.name_en.trim() };
    const code = codeFor(
      body.name_en,
      known.map((each) => each.code),
    );
    save.mutate(section === undefined ? { body: { ...body, code } } : { id: section.id, body }, {
      onSuccess: () => onDone(a('did.sectionSaved', { name: local(body, 'name') })),
    });
  };
  return (
    <ActDialog
      title={
        section === undefined
          ? a('sectionTitle')
          : a('sectionEditTitle', { name: local(section, 'name') })
      }
      act={a(section === undefined ? 'sectionAct' : 'save')}
      isReady={names.name_ml.trim() !== '' && names.name_en.trim() !== ''}
      asked={save}
      fields={['name_ml', 'name_en']}
      onAct={act}
      onClose={onClose}
    >
      <TextInput
        label={t('nameMl')}
        lang="ml"
        value={names.name_ml}
        onChange={(event) => setNames({ ...names, name_ml: event.currentTarget.value })}
        error={problemField(save.error, 'name_ml')}
        data-autofocus
      />
      <TextInput
        label={t('nameEn')}
        lang="en"
        value={names.name_en}
        onChange={(event) => setNames({ ...names, name_en: event.currentTarget.value })}
        error={problemField(save.error, 'name_en')}
      />
    </ActDialog>
  );
}
