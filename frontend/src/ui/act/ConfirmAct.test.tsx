import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { renderUi } from '@/testing/renderUi';
import { ConfirmAct } from './ConfirmAct';

test('an act on many waits for its reason and its typed name', async () => {
  const onConfirm = vi.fn();
  renderUi(
    <ConfirmAct
      opened
      onClose={vi.fn()}
      title="Turn off"
      act="Turn off for 12 bodies"
      typed="grievances"
      needsReason
      onConfirm={onConfirm}
    >
      12 bodies lose their menu.
    </ConfirmAct>,
  );
  const act = screen.getByRole('button', { name: 'Turn off for 12 bodies' });
  expect(act).toBeDisabled();

  await userEvent.type(screen.getByLabelText(/Reason/), 'Trial is over');
  expect(act).toBeDisabled();
  await userEvent.type(screen.getByLabelText('Type grievances to confirm'), 'grievances');
  await userEvent.click(act);

  expect(onConfirm).toHaveBeenCalledExactlyOnceWith('Trial is over');
});
