import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderUi } from '@/testing/renderUi';
import { Seats } from './Seats';

const seat = (name: string, holder: string | null) => ({
  name_en: name,
  name_ml: name,
  designation_en: name,
  designation_ml: name,
  holder: holder === null ? null : { name_en: holder, name_ml: holder },
});

test('seats that nobody holds are told in one line, each name once', () => {
  renderUi(
    <Seats
      seats={[
        seat('Clerk', null),
        seat('Secretary', 'Beena Thomas'),
        seat('Clerk', null),
        seat('Overseer', null),
      ]}
    />,
  );

  expect(screen.getByText('Beena Thomas')).toBeVisible();
  expect(screen.getByText(/Clerk × 2, Overseer$/)).toBeVisible();
});
