import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderUi } from '@/testing/renderUi';
import { ScannerNotice } from './ScannerNotice';

test('a silent scanner is told at once, in the language of the reader', () => {
  renderUi(<ScannerNotice scanner="silent" />, 'ml');

  expect(screen.getByRole('alert')).toHaveTextContent('ഒരു ഓഫീസിലും രേഖകൾ ചേർക്കാനാവില്ല');
});

test('a scanner that learns nothing new is told too', () => {
  renderUi(<ScannerNotice scanner="old" />);

  expect(screen.getByRole('status')).toHaveTextContent('it knows no recent virus');
});

test.each(['ok', 'none'] as const)('of a scanner that is %s nothing is told', (scanner) => {
  renderUi(<ScannerNotice scanner={scanner} />);

  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  expect(screen.queryByRole('status')).not.toBeInTheDocument();
});
