import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { renderUi } from '@/testing/renderUi';
import { SearchBox } from './SearchBox';

function Screen() {
  const [q, setQ] = useState('');
  return (
    <>
      <SearchBox label="Search" value={q} onChange={setQ} />
      <output>{q}</output>
      <button onClick={() => setQ('')}>clear all</button>
    </>
  );
}

test('`/` reaches the box, and what is typed goes out when the hand rests', async () => {
  const user = userEvent.setup();
  renderUi(<Screen />);

  await user.keyboard('/birth');

  expect(await screen.findByText('birth', { selector: 'output' })).toBeVisible();
});

test('typing on while an answer comes back loses nothing', async () => {
  const user = userEvent.setup({ delay: 90 });
  renderUi(<Screen />);
  const box = screen.getByRole('searchbox');

  await user.type(box, 'birth');
  await new Promise((rest) => setTimeout(rest, 230));
  await user.type(box, ' copy');

  expect(await screen.findByText('birth copy', { selector: 'output' })).toBeVisible();
  expect(box).toHaveValue('birth copy');
});

test('clearing from outside empties the box for good', async () => {
  const user = userEvent.setup();
  renderUi(<Screen />);
  await user.type(screen.getByRole('searchbox'), 'birth');
  await screen.findByText('birth', { selector: 'output' });

  await user.click(screen.getByText('clear all'));
  await new Promise((rest) => setTimeout(rest, 300));

  expect(screen.getByRole('searchbox')).toHaveValue('');
  expect(screen.getByRole('status')).toBeEmptyDOMElement();
});
