import { useEffect, useState } from 'react';
import { labels } from './labels.ts';
import { Card, cls } from './properties.tsx';
import { AboutCard, HeaderCard, Highlights, OwnerCard, PlanCard } from './record-cards.tsx';
import { boardPath, change, current, findDeal, navigate, useStore } from './store.ts';
import { Timeline } from './timeline.tsx';

const actions = ['note', 'email', 'call', 'task', 'meeting'] as const;

export function RecordPage({ id }: { id: string }) {
  const { options, mount } = useStore();
  const words = labels[options.language];
  const deal = findDeal(id);
  const [tab, setTab] = useState(0);
  useDrop(id);
  if (!deal) return <main className={cls('Missing')}>404</main>;
  const other = options.deals.find((candidate) => candidate.id !== id);
  const header = <HeaderCard id={id} words={words} />;
  const tabId = (index: number) => (options.anchors ? { 'data-test-id': `tab-${index}-content` } : {});
  return (
    <main className={cls('Record')} data-test-id="record-page">
      {other ? (
        <div style={{ display: 'none' }} data-test-id="record-page-cached">
          <Highlights deal={other} words={words} />
          <AboutCard id={other.id} words={words} />
        </div>
      ) : null}
      <aside id="record-page-left-sidebar" data-test-id="left-sidebar" className={cls('Left')}>
        <button type="button" className={cls('Back')} onClick={() => navigate(boardPath(options.portal))}>
          ‹ {words.deals}
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
        <AboutCard id={id} words={words} />
        <PlanCard id={id} words={words} />
        <OwnerCard id={id} words={words} />
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
          <Card tail="DATA_HIGHLIGHTS/0-3" title={words.overview}>
            <div className={cls('Tiles')}>
              <Tile label={words.stage} value={deal.stage} />
              <Tile label={words.closeDate} value={deal.closeDate} />
              <Tile label={words.owner} value={deal.owner} />
            </div>
          </Card>
          <Card tail="SINGLETON/0-3/RECORD_TIMELINE" title={words.upcoming}>
            <Timeline words={words} who={`${deal.contact} · ${deal.company}`} />
          </Card>
        </div>
        <div key={`b${mount}`} {...tabId(1)} className={cls('Tab')} hidden={tab !== 1}>
          <Card tail="ACTIVITIES_V2/0-3" title={words.activities}>
            <p>{words.upcoming}</p>
          </Card>
        </div>
      </div>
      <aside data-test-id="records-right-sidebar" className={cls('Right')}>
        <div data-test-id="right-sidebar">
          <Association
            tail="ASSOCIATION_V3/0-2"
            title={`${words.companies} (1)`}
            name={deal.company}
            detail="www"
          />
          <Association
            tail="ASSOCIATION_V3/0-1"
            title={`${words.contacts} (1)`}
            name={deal.contact}
            detail="@"
          />
          <Card tail="ATTACHMENTS/0-3" title={words.attachments}>
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

function Association(props: { tail: string; title: string; name: string; detail: string }) {
  const domain = props.name.toLowerCase().replace(/[^a-z]+/g, '-');
  return (
    <Card tail={props.tail} title={props.title}>
      <a href={`#${domain}`}>{props.name}</a>
      <p>{props.detail === '@' ? `${domain.replace('-', '.')}@example.com` : `${domain}.example.com`}</p>
    </Card>
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
      if (document.querySelector('main waymark-line')) again();
    }, 40);
    return () => clearInterval(timer);
  }, [drop, id]);
}
