/** What the server takes in; it looks again, at the content. */
export const SCAN_SUFFIXES = '.pdf,.jpg,.jpeg,.png,.webp,.tif,.tiff,.docx,.xlsx,.odt,.ods';
const LARGEST = 10 * 1024 * 1024;

export type Refusal = 'tooLarge' | 'wrongKind' | 'empty';

/** Why a file need not be sent at all; undefined when it may be. */
export function refusalOf(file: Pick<File, 'name' | 'size'>): Refusal | undefined {
  const suffix = /\.[^.]+$/.exec(file.name.toLowerCase())?.[0] ?? '';
  if (suffix === '' || !SCAN_SUFFIXES.split(',').includes(suffix)) return 'wrongKind';
  if (file.size === 0) return 'empty';
  return file.size > LARGEST ? 'tooLarge' : undefined;
}
