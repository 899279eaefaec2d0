import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { renderUi } from '@/testing/renderUi';
import { TypeAhead } from './TypeAhead';

const towns = ['Paravur', 'Parassala', 'Poovar'];

function Finder({ onChoose }: { onChoose: (town: string) => void }) {
  const [query, setQuery] = useState('');
  return (
    <TypeAhead
      label="Town"
      query={query}
      onQuery={setQuery}
      options={towns.filter((town) => town.toLowerCase().startsWith(query.toLowerCase()))}
      optionKey={(town) => town}
      renderOption={(town) => town}
      onChoose={onChoose}
    />
  );
}

test('arrows walk the matches and Enter takes one', async () => {
  const onChoose = vi.fn();
  renderUi(<Finder onChoose={onChoose} />);

  await userEvent.type(screen.getByRole('combobox'), 'para{ArrowDown}{Enter}');

  expect(onChoose).toHaveBeenCalledExactlyOnceWith('Parassala');
});

test('Escape closes the list', async () => {
  renderUi(<Finder onChoose={vi.fn()} />);

  await userEvent.type(screen.getByRole('combobox'), 'para');
  expect(screen.getAllByRole('option')).toHaveLength(2);
  await userEvent.keyboard('{Escape}');

  expect(screen.queryByRole('option')).not.toBeInTheDocument();
});

test('no match is said in words', async () => {
  renderUi(<Finder onChoose={vi.fn()} />);

  await userEvent.type(screen.getByRole('combobox'), 'zz');

  expect(screen.getByText('Nothing matches “zz”.')).toBeInTheDocument();
});
