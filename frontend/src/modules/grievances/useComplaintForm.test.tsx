import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { renderUi } from '@/testing/renderUi';
import { answerWith } from '@/testing/server';
import type { Complaint } from './complaint';
import { useComplaintForm } from './useComplaintForm';

const COMPLAINTS = 'POST /api/modules/grievances/complaints/';

function Form({ onDone = () => undefined }: { onDone?: (complaint: Complaint) => void }) {
  const { set, submit, errorOf } = useComplaintForm(onDone);
  const fill = () => {
    set('category', 'road');
    set('place', ' Market ');
    set('description', 'A hole');
    set('ward', '4');
  };
  return (
    <>
      <button onClick={fill}>fill</button>
      <button onClick={() => set('ward', '900')}>far ward</button>
      <button onClick={() => submit()}>take</button>
      <p>{errorOf('category')}</p>
      <p>{errorOf('ward')}</p>
    </>
  );
}

test('a complaint is sent once it says what and where', async () => {
  const asked = answerWith({ [COMPLAINTS]: { id: 'c1' } });
  const onDone = vi.fn();
  const user = userEvent.setup();
  renderUi(<Form onDone={onDone} />);

  await user.click(screen.getByText('take'));
  expect(screen.getByText('Choose what it is about.')).toBeVisible();
  expect(asked).toHaveLength(0);
  await user.click(screen.getByText('fill'));
  await user.click(screen.getByText('take'));

  await waitFor(() => expect(onDone).toHaveBeenCalledOnce());
  expect(await asked[0]?.json()).toMatchObject({ category: 'road', place: 'Market', ward: 4 });
});

test('a ward that cannot be is not sent', async () => {
  const asked = answerWith({ [COMPLAINTS]: { id: 'c1' } });
  const user = userEvent.setup();
  renderUi(<Form />);
  await user.click(screen.getByText('fill'));
  await user.click(screen.getByText('far ward'));

  await user.click(screen.getByText('take'));

  expect(screen.getByText('A ward is a number from 1 to 200.')).toBeVisible();
  expect(asked).toHaveLength(0);
});
