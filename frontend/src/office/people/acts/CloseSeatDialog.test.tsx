import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { renderUi } from '@/testing/renderUi';
import { seatOf } from '../testing/people';
import { CloseSeatDialog } from './CloseSeatDialog';

const waiting = [{ module: 'filing', name_en: 'Files', name_ml: 'ഫയലുകൾ', count: 7 }];

test('a seat where work waits says so and cannot be closed', () => {
  renderUi(<CloseSeatDialog seat={seatOf('s', { waiting })} onClose={vi.fn()} onDone={vi.fn()} />);

  expect(screen.getByText(/Work waits here: Files 7\./)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Close the seat' })).toBeDisabled();
});

test('an empty seat closes, and a closed one opens whatever waits', () => {
  renderUi(<CloseSeatDialog seat={seatOf('s')} onClose={vi.fn()} onDone={vi.fn()} />);
  expect(screen.getByRole('button', { name: 'Close the seat' })).toBeEnabled();

  const shut = seatOf('t', { is_open: false, waiting });
  renderUi(<CloseSeatDialog seat={shut} onClose={vi.fn()} onDone={vi.fn()} />);
  expect(screen.getByRole('button', { name: 'Open the seat again' })).toBeEnabled();
});
