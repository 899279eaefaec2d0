import { useQuery } from '@tanstack/react-query';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { renderUi } from '@/testing/renderUi';
import { answerWith } from '@/testing/server';
import { useRenewSession } from './useRenewSession';
import { useSessionQuery } from './useSessionQuery';

const list = vi.fn(() => Promise.resolve(['a file']));

function Shown() {
  const { data } = useSessionQuery();
  const renew = useRenewSession();
  useQuery({ queryKey: ['files'], queryFn: list });
  return <button onClick={() => void renew()}>{data?.user?.login ?? 'nobody'}</button>;
}

test('what is on the screen sees who is signed in now, and is asked anew', async () => {
  let login = 'before';
  answerWith({
    '/api/session/': () => Promise.resolve({ user: { login, language: 'en' }, csrf_token: 't' }),
  });
  renderUi(<Shown />);
  await screen.findByText('before');

  login = 'after';
  await userEvent.click(screen.getByRole('button'));

  expect(await screen.findByText('after')).toBeInTheDocument();
  expect(list).toHaveBeenCalledTimes(2);
});
