import { render, screen } from '@testing-library/react';
import { act } from 'react';
import { expect, test } from 'vitest';
import { createTexts, inLanguage, speakIn } from './index';

const useTexts = createTexts('test', {
  en: { hello: 'Hello', rows_one: '{{count}} row', rows_other: '{{count}} rows' },
  ml: { hello: 'നമസ്കാരം', rows_one: '{{count}} വരി', rows_other: '{{count}} വരികൾ' },
});

function Greeting() {
  const t = useTexts();
  return (
    <p>
      {t('hello')} {t('rows', { count: 120000 })}
    </p>
  );
}

test('a text follows the language that is chosen, with numbers in lakhs', () => {
  speakIn('en');
  render(<Greeting />);
  expect(screen.getByText('Hello 1,20,000 rows')).toBeInTheDocument();

  act(() => speakIn('ml'));

  expect(screen.getByText('നമസ്കാരം 1,20,000 വരികൾ')).toBeInTheDocument();
  expect(document.documentElement.lang).toBe('ml');
});

test('a record without a name in the language falls back to the other', () => {
  const record = { name_en: 'Chavara', name_ml: '' };

  expect(inLanguage(record, 'name', 'ml')).toBe('Chavara');
});
