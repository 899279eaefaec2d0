import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Problem } from '@/platform/api';
import { renderUi } from '@/testing/renderUi';
import { PasskeyFailure } from '../passkey/ceremony';
import { Refusal } from './refusal';
import { Refused } from './Refused';

const refusal = (code: string) =>
  new Refusal({ errors: [{ code, message: 'Something in English.' }] }, 400);

test.each([
  ['username_password_mismatch', 'The login name or the password is not right.'],
  ['incorrect_code', 'The code is not right.'],
  ['a-code-of-tomorrow', 'That did not work'],
])('%s is said in our own words', (code, words) => {
  renderUi(<Refused error={refusal(code)} />);

  expect(screen.getByRole('alert')).toHaveTextContent(words);
  expect(screen.getByRole('alert')).not.toHaveTextContent('Something in English');
});

test('too many attempts say when to try again', () => {
  renderUi(<Refused error={new Refusal({}, 429, 240)} />);

  expect(screen.getByRole('alert')).toHaveTextContent('try again in 4 minutes');
});

test('a passkey that was not chosen changes nothing', () => {
  renderUi(<Refused error={new PasskeyFailure('passkeyNotChosen')} />, 'ml');

  expect(screen.getByRole('alert')).toHaveTextContent('ഒന്നും മാറിയിട്ടില്ല');
});

test('a problem of our API keeps its own words', () => {
  renderUi(<Refused error={new Problem({ title: 'Closed', detail: 'Until Monday.' }, 403)} />);

  expect(screen.getByRole('alert')).toHaveTextContent('Until Monday.');
});
