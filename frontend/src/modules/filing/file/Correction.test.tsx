import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { answerWith } from '@/testing/server';
import { fileOf, office, renderScreen, sessionOf } from '../testing/office';
import { Correction } from './Correction';

const show = (data = fileOf()) =>
  renderScreen(() => <Correction file={{ data, etag: '"3.abc"' }} />);

test('the details are corrected by keyboard, beside where they stand', async () => {
  answerWith(office);
  const user = userEvent.setup();
  await show();
  await screen.findByRole('button', { name: 'Correct' });

  await user.keyboard('e');

  expect(await screen.findByRole('textbox', { name: /subject/i })).toHaveValue(
    'Copy of a birth certificate',
  );
});

test('an office in read-only mode corrects nothing', async () => {
  const session = sessionOf();
  if (session.place.body) session.place.body.state = 'read_only';
  answerWith({ ...office, '/api/session/': session });

  await show();

  expect(screen.queryByRole('button', { name: 'Correct' })).not.toBeInTheDocument();
});
