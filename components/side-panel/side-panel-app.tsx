import { FileSearch } from 'lucide-react';
import { useEffect, useState } from 'react';
import { t } from '../../lib/text/t.ts';
import { MyDay } from '../my-day/my-day.tsx';
import type { Platform } from '../port/platform.ts';
import { useOneWorkspace } from '../port/use-one-workspace.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { useWorkspaces } from '../workspaces/use-workspaces.ts';
import { WorkspaceSwitch } from '../workspaces/workspace-switch.tsx';
import { RecordTab } from './record-tab.tsx';

/** The side panel: the record of the tab beside it, and the person's day. */
export function SidePanelApp({ platform }: { platform: Platform }) {
  const [shown, setShown] = useState<'record' | 'day'>('record');
  const [tab, setTab] = useState<number | undefined>(undefined);
  useEffect(() => platform.followTab(setTab), [platform]);
  const tabs = [
    { name: 'record', label: t('side.record') },
    { name: 'day', label: t('side.day') },
  ] as const;
  return (
    <main className="side-panel">
      <Tabs label={t('side.label')} tabs={tabs} value={shown} onChange={setShown}>
        {shown === 'day' ? (
          <>
            <h1 className="visually-hidden">{t('side.day')}</h1>
            <Day platform={platform} />
          </>
        ) : tab === undefined ? (
          <>
            <h1 className="visually-hidden">{t('side.record')}</h1>
            <EmptyState
              icon={<FileSearch size={24} />}
              title={t('side.noRecordTitle')}
              text={t('side.noRecord')}
            />
          </>
        ) : (
          <RecordTab key={tab} tab={tab} />
        )}
      </Tabs>
    </main>
  );
}

const isDay = (name: string) => name === 'day';

/** The day in the chosen workspace, said above it where there are several. */
function Day({ platform }: { platform: Platform }) {
  const { workspaces } = useWorkspaces();
  const id = workspaces[0]?.id ?? null;
  const isOne = useOneWorkspace(id, isDay);
  return (
    <>
      <div className="side-workspace">
        <WorkspaceSwitch />
      </div>
      {isOne && <MyDay key={id} platform={platform} />}
    </>
  );
}
