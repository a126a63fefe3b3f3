import { Associations } from './associations.tsx';
import { threadPath } from './find-page.ts';
import { findRecords } from './find-records.ts';
import { labels } from './labels.ts';
import { cls } from './properties.tsx';
import { PropertyCards } from './record-cards.tsx';
import { RecordLink } from './record-link.tsx';
import type { StandInRecord } from './record-types.ts';
import { navigate, useStore } from './store.ts';
import { Timeline } from './timeline.tsx';

/** One ticket's conversation in the help desk. The customer's own cards stand beside the ticket's. */
export function ThreadPage({ record }: { record: StandInRecord }) {
  const { options, mount } = useStore();
  const words = labels[options.language];
  const tickets = findRecords(options, 'ticket');
  const contacts = findRecords(options, 'contact');
  const contact = contacts[tickets.indexOf(record) % contacts.length];
  return (
    <main className={cls('Record')} data-application-name="svh-help-desk">
      <nav className={cls('Left')}>
        {tickets.slice(0, 12).map((ticket) => (
          <button
            type="button"
            key={ticket.id}
            data-test-id="thread-list-member-row"
            data-selected={ticket.id === record.id}
            onClick={() => navigate(threadPath(options.portal, ticket.id))}
          >
            {ticket.title}
          </button>
        ))}
      </nav>
      <div className={cls('Middle')}>
        <div key={mount}>
          {/* biome-ignore lint/a11y/useSemanticElements: the help desk has a role here, and extensions go by it */}
          <div role="heading" aria-level={2} className={cls('ThreadHeader')}>
            <div>
              <span data-test-id="ticket-header-name-link">
                <RecordLink record={record} />
              </span>
              {contact ? (
                <span data-test-id="ticket-header-contact-detail-link">
                  <RecordLink record={contact} />
                </span>
              ) : null}
            </div>
            <button type="button" data-test-id="close-thread-button">
              {words.reply}
            </button>
          </div>
        </div>
        <Timeline words={words} who={contact?.title ?? ''} />
      </div>
      <aside data-test-id="right-sidebar" className={cls('Right')}>
        {contact ? <PropertyCards record={contact} words={words} /> : null}
        <PropertyCards record={record} words={words} />
        <Associations record={record} words={words} />
      </aside>
    </main>
  );
}
