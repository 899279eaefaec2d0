const MALAYALAM_ZERO = 0x0d66;

/** The digits of what was typed or pasted, whichever script they are in: `൧൨ 3-4` is `1234`. */
export function digitsOf(text: string): string {
  return Array.from(text, plain)
    .filter((letter) => /\d/.test(letter))
    .join('');
}

function plain(letter: string): string {
  const value = (letter.codePointAt(0) ?? 0) - MALAYALAM_ZERO;
  return value >= 0 && value <= 9 ? String(value) : letter;
}
