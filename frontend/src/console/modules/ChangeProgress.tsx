import { Button } from '@mantine/core';
import { useUrlState } from '@/platform/routing';
import { Card, ErrorState, ProgressPanel } from '@/ui';
import { useModuleChange } from '../api/useModuleChange';
import { useModuleName } from '../useModuleName';
import { SkippedList } from './SkippedList';
import { useModulesTexts } from './texts';

/** The change named in the URL, so that it can be left and returned to. */
export function ChangeProgress() {
  const t = useModulesTexts();
  const moduleName = useModuleName();
  const [{ change: id }, set] = useUrlState();
  const { data, error, refetch } = useModuleChange(id ?? null);
  if (id === undefined) return null;
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return null;
  const isRunning = data.state === 'running';
  const title = t(`${data.action}Title`, { module: moduleName(data.module) });
  return (
    <Card>
      <ProgressPanel
        title={isRunning ? title : `${title}: ${t('finished')}`}
        total={data.total}
        done={data.done}
        failed={data.failed}
        isRunning={isRunning}
      >
        <SkippedList skipped={data.skipped} />
        {!isRunning && (
          <div>
            <Button variant="subtle" size="compact-sm" onClick={() => set({ change: '' })}>
              {t('dismiss')}
            </Button>
          </div>
        )}
      </ProgressPanel>
    </Card>
  );
}
