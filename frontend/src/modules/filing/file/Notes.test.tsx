import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { fileOf, office, renderScreen } from '../testing/office';
import { answerWith } from '@/testing/server';
import { Notes } from './Notes';

const note = {
  number: 1,
  text: 'Site seen.',
  by_en: 'Vasu Panicker',
  by_ml: 'വാസു പണിക്കർ',
  designation_en: 'Clerk',
  designation_ml: 'ക്ലർക്ക്',
  seat_name_en: 'Clerk A1',
  seat_name_ml: 'ക്ലർക്ക് A1',
  acting_for_en: '',
  acting_for_ml: '',
  at: '2026-11-20T05:00:00Z',
};

test('a note says for whom its author was in charge', async () => {
  answerWith(office);
  const charged = { ...note, number: 2, acting_for_en: 'Jameela K.', acting_for_ml: 'ജമീല' };
  await renderScreen(() => <Notes file={fileOf({ notes: [note, charged] })} />);

  const [own, forOther] = await screen.findAllByRole('listitem');

  expect(own).toHaveTextContent('Vasu Panicker, Clerk A1 ·');
  expect(forOther).toHaveTextContent('Vasu Panicker, Clerk A1 (in charge for Jameela K.) ·');
});
