import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { renderUi } from '@/testing/renderUi';
import { answerWith } from '@/testing/server';
import { IssueForm } from './IssueForm';

const CODES = '/api/office/codes/';
const slip = { id: '1', code: 'ABCD-EFGH-JKMN', login: '', recipient_masked: '+91 ••••• •2345' };

test('a slip is made for whoever showed a paper', async () => {
  const asked = answerWith({ [`POST ${CODES}`]: slip });
  const user = userEvent.setup();
  const onSlip = vi.fn();
  renderUi(<IssueForm onSlip={onSlip} />);

  await user.type(screen.getByRole('textbox', { name: /Name/ }), 'ആമിന ബീവി');
  await user.type(screen.getByRole('textbox', { name: /Phone/ }), '98470 12345');
  await user.click(screen.getByRole('button', { name: 'Ration card' }));
  await user.type(screen.getByRole('textbox', { name: /Paper/ }), '0067');
  await user.click(screen.getByRole('button', { name: 'Make the slip' }));

  await waitFor(() => expect(onSlip).toHaveBeenCalled());
  expect(onSlip.mock.calls[0]?.[0]).toEqual(slip);
  expect(await asked[0]?.json()).toEqual({
    recipient: '98470 12345',
    name_en: 'ആമിന ബീവി',
    name_ml: 'ആമിന ബീവി',
    seen: 'Ration card 0067',
  });
});

test('without a name or a paper nothing is asked for', async () => {
  const asked = answerWith({});
  const user = userEvent.setup();
  renderUi(<IssueForm onSlip={vi.fn()} />);

  await user.click(screen.getByRole('button', { name: 'Make the slip' }));

  expect(screen.getAllByText('This has to be filled in.')).toHaveLength(2);
  expect(asked).toEqual([]);
});
