import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderUi } from '@/testing/renderUi';
import { Columns } from './Columns';

test('what is given together stands in one column, in the order of reading', () => {
  renderUi(
    <Columns>
      <p>Acts</p>
      <>
        <p>Terms</p>
        <p>Steps</p>
      </>
    </Columns>,
  );

  const columns = [...(screen.getByText('Acts').closest('[data-first]')?.children ?? [])];
  expect(columns.map((column) => column.textContent)).toEqual(['Acts', 'TermsSteps']);
});
