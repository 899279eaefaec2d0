import { ConfirmAct } from '@/ui';
import { useStopApplication, type OwnApplication } from '../api/useOwnApplications';
import { useApplicationTexts } from './texts';

interface Props {
  application: OwnApplication;
  onClose: () => void;
}

export function StopDialog({ application, onClose }: Props) {
  const t = useApplicationTexts();
  const stop = useStopApplication();
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={t('stopTitle', { name: application.name })}
      act={t('stop')}
      isDanger
      isWorking={stop.isPending}
      error={stop.error}
      onConfirm={() => stop.mutate(application.id, { onSuccess: onClose })}
    >
      {t('stopText')}
    </ConfirmAct>
  );
}
