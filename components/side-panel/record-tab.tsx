import { useQuery } from '@tanstack/react-query';
import { t } from '../../lib/text/t.ts';
import { PanelApp } from '../panel/panel-app.tsx';
import { ask } from '../port/ask.ts';
import { usePort } from '../port/port.ts';
import { Surface } from '../port/surface.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { useDelayed } from '../ui/use-delayed.ts';
import { useSidePort } from './side-port.ts';

/** What the panel says of the record in a tab, beside that tab. Give it the tab as React key: what was read of one tab is
 *  never shown for another. */
export function RecordTab({ tab }: { tab: number }) {
  return (
    <Surface port={useSidePort(tab)}>
      <Record />
    </Surface>
  );
}

function Record() {
  const port = usePort();
  const read = useQuery({
    queryKey: ['side-first'],
    queryFn: () => ask(port, { type: 'panel.read' }),
  });
  const slow = useDelayed(read.isPending, 200);
  if (read.data) return <PanelApp first={read.data} isBeside />;
  return slow ? <Skeleton label={t('side.reading')} rows={6} /> : null;
}
