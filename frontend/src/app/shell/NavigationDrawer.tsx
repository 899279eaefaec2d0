import { CloseButton, Drawer } from '@mantine/core';
import { useTexts } from '../texts';
import Navigation from './Navigation';
import type { Entry } from './useNavigation';

interface Props {
  entries: readonly Entry[];
  onClose: () => void;
}

/** The navigation where the screen has no room beside the content. */
export default function NavigationDrawer({ entries, onClose }: Props) {
  const t = useTexts();
  return (
    <Drawer
      opened
      onClose={onClose}
      size={280}
      withCloseButton={false}
      attributes={{ content: { 'aria-label': t('menu') } }}
    >
      <CloseButton aria-label={t('close')} onClick={onClose} />
      <Navigation entries={entries} />
    </Drawer>
  );
}
