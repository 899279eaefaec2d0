import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { renderUi } from '@/testing/renderUi';
import { CodeField } from './CodeField';

function Field({ onComplete }: { onComplete: (code: string) => void }) {
  const [code, setCode] = useState('');
  return <CodeField label="Code" value={code} onChange={setCode} onComplete={onComplete} />;
}

test('the last digit sends the code, once', async () => {
  const sent = vi.fn();
  renderUi(<Field onComplete={sent} />);

  await userEvent.type(screen.getByLabelText('Code'), '12345678');

  expect(sent.mock.calls).toEqual([['123456']]);
});

test('a pasted code is read past its spaces and script', async () => {
  const sent = vi.fn();
  renderUi(<Field onComplete={sent} />);

  screen.getByLabelText('Code').focus();
  await userEvent.paste('൧൨൩ 456');

  expect(sent).toHaveBeenCalledWith('123456');
});
