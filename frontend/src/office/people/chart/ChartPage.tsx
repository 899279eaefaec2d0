import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { format } from '@/platform/format';
import { useUrlState } from '@/platform/routing';
import { EmptyState, Loaded, Notice, Page, PageHeader } from '@/ui';
import { SeatActDialog, type ChosenAct } from '../acts/SeatActDialog';
import { SeatDialog } from '../acts/SeatDialog';
import { SectionDialog } from '../acts/SectionDialog';
import { DoneNotice } from '../parts/DoneNotice';
import { isDay, today } from '../parts/day';
import { useIsReadOnly } from '../parts/useIsReadOnly';
import { useMay } from '../parts/useMay';
import { useChart } from '../queries/useChart';
import { useTexts } from '../texts';
import type { Chart, Section } from '../types';
import { ChartAlerts } from './ChartAlerts';
import { useChartTexts } from './chartTexts';
import { ChartTools } from './ChartTools';
import { SeatTree } from './SeatTree';
import { chartTree, seatsShown } from './tree';

/** Who sits where, today or on any other day. */
export function ChartPage() {
  const t = useTexts();
  const c = useChartTexts();
  const [url] = useUrlState();
  const isReadOnly = useIsReadOnly();
  const { changeSeats } = useMay();
  const on = isDay(url.on) ? url.on : today();
  const isToday = on === today();
  const query = useChart(on);
  const [made, setMade] = useState<'seat' | 'section'>();
  const [done, setDone] = useState('');
  const close = () => setMade(undefined);
  const finish = (what: string) => {
    close();
    setDone(what);
  };
  return (
    <Page width="wide">
      <PageHeader
        title={c('title')}
        acts={
          changeSeats &&
          isToday && (
            <>
              <Button variant="default" onClick={() => setMade('section')}>
                {c('newSection')}
              </Button>
              <Button
                leftSection={<IconPlus size={16} aria-hidden="true" />}
                onClick={() => setMade('seat')}
              >
                {c('newSeat')}
              </Button>
            </>
          )
        }
      >
        {c('about')}
      </PageHeader>
      {isReadOnly && <Notice>{t('readOnly')}</Notice>}
      <DoneNotice done={done} onClose={() => setDone('')} />
      {!isToday && (
        <Notice>{c(on < today() ? 'pastDay' : 'futureDay', { date: format.date(on) })}</Notice>
      )}
      <Loaded query={query} rows={12}>
        {(chart) => <OfficeChart chart={chart} on={on} onDone={setDone} />}
      </Loaded>
      {made === 'seat' && <SeatDialog onClose={close} onDone={finish} />}
      {made === 'section' && <SectionDialog onClose={close} onDone={finish} />}
    </Page>
  );
}

interface ChartProps {
  chart: Chart;
  on: string;
  onDone: (what: string) => void;
}

function OfficeChart({ chart, on, onDone }: ChartProps) {
  const c = useChartTexts();
  const [url] = useUrlState();
  const [chosen, setChosen] = useState<ChosenAct>();
  const [section, setSection] = useState<Section>();
  if (chart.seats.length === 0) {
    return <EmptyState title={c('emptyTitle')}>{c('emptyText')}</EmptyState>;
  }
  const isToday = on === today();
  const close = () => {
    setChosen(undefined);
    setSection(undefined);
  };
  const finish = (what: string) => {
    close();
    onDone(what);
  };
  const act = (what: ChosenAct['act'], seat: ChosenAct['seat']) => setChosen({ act: what, seat });
  const seats = seatsShown(chart.seats, url.closed === '1');
  return (
    <>
      {isToday && <ChartAlerts alerts={chart.alerts} seats={chart.seats} onAct={act} />}
      <ChartTools on={on} seats={chart.seats} />
      <SeatTree
        label={c('chart')}
        groups={chartTree(seats, chart.sections)}
        onAct={isToday ? act : undefined}
        onSection={isToday ? setSection : undefined}
      />
      {chosen && <SeatActDialog chosen={chosen} chart={chart} onClose={close} onDone={finish} />}
      {section && <SectionDialog section={section} onClose={close} onDone={finish} />}
    </>
  );
}
