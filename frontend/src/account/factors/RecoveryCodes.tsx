import { Button } from '@mantine/core';
import { IconDownload, IconPrinter } from '@tabler/icons-react';
import { useSession } from '@/platform/session';
import parts from '../parts/parts.module.css';
import classes from './factors.module.css';
import { fileSave } from './fileSave';
import { useTexts } from './texts';

interface Props {
  codes: readonly string[];
  onKept: () => void;
}

/** The codes, shown once, with the ways to keep them. */
export function RecoveryCodes({ codes, onKept }: Props) {
  const t = useTexts();
  const { user } = useSession();
  const head = t('codesHead', { login: user?.login ?? '' });
  const save = () => fileSave(t('codesFile'), [head, '', ...codes, ''].join('\n'));
  return (
    <div className={parts.stack}>
      <p>{t('codesText')}</p>
      <div className={classes.sheet}>
        <p className={classes.sheetHead}>{head}</p>
        <ul className={classes.codes}>
          {codes.map((code) => (
            <li key={code}>
              <code>{code}</code>
            </li>
          ))}
        </ul>
      </div>
      <div className={parts.acts}>
        <Button variant="default" leftSection={<IconDownload size={18} />} onClick={save}>
          {t('codesDownload')}
        </Button>
        <Button variant="default" leftSection={<IconPrinter size={18} />} onClick={sheetPrint}>
          {t('codesPrint')}
        </Button>
      </div>
      <Button onClick={onKept}>{t('codesKept')}</Button>
    </div>
  );
}

/** Prints the sheet alone: the style sheet hides all else while the mark is set. */
function sheetPrint() {
  const page = document.documentElement;
  page.dataset.print = 'sheet';
  window.print();
  delete page.dataset.print;
}
