import { Dialog } from '@/ui';
import { ProofForm } from './ProofForm';
import { useTexts } from './texts';

interface Props {
  onAnswer: (isProven: boolean) => void;
}

/** Opens over whatever was being done, and leaves it as it was. */
export default function ProofDialog({ onAnswer }: Props) {
  const t = useTexts();
  return (
    <Dialog opened onClose={() => onAnswer(false)} title={t('title')}>
      <ProofForm onDone={() => onAnswer(true)} />
    </Dialog>
  );
}
