import { PasswordInput } from '@mantine/core';
import { useTexts } from './texts';

export interface NewPassword {
  password: string;
  again: string;
}

export const NO_PASSWORD: NewPassword = { password: '', again: '' };
const LEAST = 10;

export function isFit({ password, again }: NewPassword): boolean {
  return password.length >= LEAST && password === again;
}

interface Props {
  value: NewPassword;
  onChange: (value: NewPassword) => void;
  /** Says what is wrong, once sending was tried. */
  isTried: boolean;
  error?: string | undefined;
}

/** A new password, twice. */
export function NewPasswordFields({ value, onChange, isTried, error }: Props) {
  const t = useTexts();
  const isShort = value.password.length < LEAST;
  return (
    <>
      <PasswordInput
        label={t('next')}
        description={t('nextHelp')}
        autoComplete="new-password"
        value={value.password}
        onChange={(event) => onChange({ ...value, password: event.currentTarget.value })}
        visibilityToggleButtonProps={{ 'aria-label': t('show') }}
        error={isTried && isShort ? t('tooShort') : error}
      />
      <PasswordInput
        label={t('again')}
        autoComplete="new-password"
        value={value.again}
        onChange={(event) => onChange({ ...value, again: event.currentTarget.value })}
        visibilityToggleButtonProps={{ 'aria-label': t('show') }}
        error={isTried && value.password !== value.again ? t('notSame') : null}
      />
    </>
  );
}
