import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { Problem } from '@/platform/api';
import { renderUi } from '@/testing/renderUi';
import { ScanList } from './ScanList';
import type { Scan } from './useScans';

const failed = (code: string, status: number, title: string): Scan => ({
  key: 'k1',
  file: new File(['x'], 'form.pdf'),
  status: 'failed',
  error: new Problem({ code, title }, status),
});

test('a scan that could not be looked at can be sent again', () => {
  const again = vi.fn();
  const scan = failed('document-unchecked', 503, 'form.pdf could not be checked for viruses.');
  renderUi(<ScanList scans={[scan]} onAgain={again} />);

  screen.getByRole('button', { name: 'Send again' }).click();

  expect(screen.getByText('form.pdf could not be checked for viruses.')).toBeVisible();
  expect(again).toHaveBeenCalledWith(scan);
});

test('a scan that carries a virus says so, and is not sent again', () => {
  const scan = failed('document-infected', 422, 'form.pdf carries a virus.');
  renderUi(<ScanList scans={[scan]} onAgain={vi.fn()} />);

  expect(screen.getByText('form.pdf carries a virus.')).toBeVisible();
  expect(screen.queryByRole('button')).not.toBeInTheDocument();
});
