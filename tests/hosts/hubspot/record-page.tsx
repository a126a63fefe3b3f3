import { useEffect, useState } from 'react';
import { Associations } from './associations.tsx';
import { boardPath } from './find-page.ts';
import { findRecords } from './find-records.ts';
import { labels } from './labels.ts';
import { layouts } from './layouts.ts';
import { Card, cls } from './properties.tsx';
import { HeaderCard, Highlights, PropertyCard, PropertyCards } from './record-cards.tsx';
import { type StandInRecord, typeIds } from './record-types.ts';
import { change, current, navigate, useStore } from './store.ts';
import { Timeline } from './timeline.tsx';

const actions = ['note', 'email', 'call', 'task', 'meeting'] as const;

export function RecordPage({ record }: { record: StandInRecord }) {
  const { options, mount } = useStore();
  const words = labels[options.language];
  const [tab, setTab] = useState(0);
  useDrop(record.id);
  const { object } = record;
  const type = typeIds[object];
  const other = findRecords(options, object).find((candidate) => candidate.id !== record.id);
  const header = <HeaderCard record={record} words={words} />;
  const tabId = (index: number) => (options.anchors ? { 'data-test-id': `tab-${index}-content` } : {});
  return (
    <main className={cls('Record')} data-test-id="record-page">
      {other ? (
        <div style={{ display: 'none' }}>
          <Highlights record={other} words={words} />
          <PropertyCard record={other} words={words} part="about" />
        </div>
      ) : null}
      <aside id="record-page-left-sidebar" data-test-id="left-sidebar" className={cls('Left')}>
        <button
          type="button"
          className={cls('Back')}
          onClick={() => navigate(boardPath(options.portal, object))}
        >
          ‹ {words[layouts[object].plural]}
        </button>
        {options.header === 'narrow' ? <div key={`head${mount}`}>{header}</div> : null}
        <div className={cls('Actions')}>
          {actions.map((action) => (
            <button type="button" key={action}>
              <i>{words[action].slice(0, 1)}</i>
              {words[action]}
            </button>
          ))}
        </div>
        <PropertyCards record={record} words={words} />
      </aside>
      <div data-test-id="middle-pane" className={cls('Middle')}>
        {options.header === 'wide' ? <div key={`head${mount}`}>{header}</div> : null}
        <div role="tablist" className={cls('Tabs')}>
          {[words.overview, words.activities].map((title, index) => (
            <button
              type="button"
              role="tab"
              key={title}
              aria-selected={tab === index}
              onClick={() => setTab(index)}
            >
              {title}
            </button>
          ))}
        </div>
        <div key={`a${mount}`} {...tabId(0)} className={cls('Tab')} hidden={tab !== 0}>
          <Card tail={`DATA_HIGHLIGHTS/${type}`} title={words.overview}>
            <div className={cls('Tiles')}>
              {layouts[object].columns.slice(1).map(({ name, label }) => (
                <Tile key={name} label={words[label]} value={record.values[name] ?? ''} />
              ))}
              <Tile label={words.owner} value={record.values.hubspot_owner_id ?? ''} />
            </div>
          </Card>
          <Card tail={`SINGLETON/${type}/RECORD_TIMELINE`} title={words.upcoming}>
            <Timeline words={words} who={record.title} />
          </Card>
        </div>
        <div key={`b${mount}`} {...tabId(1)} className={cls('Tab')} hidden={tab !== 1}>
          <Card tail={`ACTIVITIES_V2/${type}`} title={words.activities}>
            <p>{words.upcoming}</p>
          </Card>
        </div>
      </div>
      <aside data-test-id="records-right-sidebar" className={cls('Right')}>
        <div data-test-id="right-sidebar">
          <Associations record={record} words={words} />
          <Card tail={`ATTACHMENTS/${type}`} title={words.attachments}>
            <p>–</p>
          </Card>
        </div>
      </aside>
    </main>
  );
}

function Tile({ label, value }: { label: string; value: string }) {
  return (
    <div data-test-id="crm-data-highlights-item" className={cls('Tile')}>
      <p>{label}</p>
      <span>{value || '--'}</span>
    </div>
  );
}

/** Renders the surroundings anew, as the host does while it hydrates, once or whenever a foreign node is in. */
function useDrop(id: string): void {
  const { drop } = useStore().options;
  useEffect(() => {
    if (drop === 'never') return;
    const again = () => change({ mount: current().mount + 1 });
    if (drop === 'once') {
      const timer = setTimeout(again, 700);
      return () => clearTimeout(timer);
    }
    const timer = setInterval(() => {
      if (id && document.querySelector('main waymark-line')) again();
    }, 40);
    return () => clearInterval(timer);
  }, [drop, id]);
}
