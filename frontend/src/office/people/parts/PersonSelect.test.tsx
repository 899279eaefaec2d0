import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { renderUi } from '@/testing/renderUi';
import { answerWith } from '@/testing/server';
import { PersonSelect } from './PersonSelect';

const person = (id: string, name: string, isActive = true) => ({
  user_id: id,
  name_en: name,
  name_ml: '',
  login: id,
  is_active: isActive,
  postings: [],
});
const staff = {
  next: null,
  results: [person('u1', 'Fathima Beevi'), person('u2', 'Rajan'), person('u3', 'Gone', false)],
};

test('typing and Enter choose somebody and do not send the form', async () => {
  answerWith({ '/api/office/staff/': staff });
  const onChange = vi.fn();
  const onSubmit = vi.fn((event: Event) => event.preventDefault());
  renderUi(
    <form onSubmit={(event) => onSubmit(event.nativeEvent)}>
      <PersonSelect label="Who" value={null} onChange={onChange} without={['u2']} />
    </form>,
  );
  const box = screen.getByRole('combobox', { name: 'Who' });

  await userEvent.click(box);
  await screen.findByRole('option', { name: /Fathima/, hidden: true });
  expect(screen.getAllByRole('option', { hidden: true })).toHaveLength(1);
  await userEvent.type(box, 'fath');
  await userEvent.keyboard('{Enter}');

  expect(onChange.mock.calls[0]?.[0]).toBe('u1');
  expect(onSubmit).not.toHaveBeenCalled();
});
