import { FileSearch } from 'lucide-react';
import { useEffect, useState } from 'react';
import { MyDay } from '../my-day/my-day.tsx';
import type { Platform } from '../port/platform.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { RecordTab } from './record-tab.tsx';

const tabs = [
  { name: 'record', label: 'This record' },
  { name: 'day', label: 'My Day' },
] as const;

/** The side panel: the record of the tab beside it, and the person's day. */
export function SidePanelApp({ platform }: { platform: Platform }) {
  const [shown, setShown] = useState<'record' | 'day'>('record');
  const [tab, setTab] = useState<number | undefined>(undefined);
  useEffect(() => platform.followTab(setTab), [platform]);
  return (
    <main className="side-panel">
      <Tabs label="Side panel" tabs={tabs} value={shown} onChange={setShown}>
        {shown === 'day' ? (
          <>
            <h1 className="visually-hidden">My Day</h1>
            <MyDay platform={platform} />
          </>
        ) : tab === undefined ? (
          <>
            <h1 className="visually-hidden">This record</h1>
            <EmptyState
              icon={<FileSearch size={24} />}
              title="No record beside this panel"
              text="Open a deal in your CRM, and what its next step is stands here."
            />
          </>
        ) : (
          <RecordTab key={tab} tab={tab} />
        )}
      </Tabs>
    </main>
  );
}
