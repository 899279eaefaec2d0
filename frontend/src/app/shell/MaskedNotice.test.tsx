import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { client } from '@/platform/api';
import { renderUi } from '@/testing/renderUi';
import { answerWith } from '@/testing/server';
import { MaskedNotice } from './MaskedNotice';

test('whoever wrote an Aadhaar number is told once', async () => {
  answerWith({
    '/api/modules/privacy/notices/': () =>
      Promise.resolve(Response.json({}, { headers: { 'Sabha-Masked': 'text' } })),
  });
  renderUi(<MaskedNotice />);
  expect(screen.queryByText(/Aadhaar/)).toBeNull();

  await act(() => client.GET('/api/modules/privacy/notices/'));
  expect(screen.getByText(/Aadhaar/)).toBeInTheDocument();

  await userEvent.click(screen.getByRole('button'));
  expect(screen.queryByText(/Aadhaar/)).toBeNull();
});
