import { labels } from './labels.ts';
import { cls } from './properties.tsx';
import { change, listPath, navigate, recordPath, useStore } from './store.ts';

/** The pipeline board and the table of all deals. */
export function IndexPage({ isBoard }: { isBoard: boolean }) {
  const { options } = useStore();
  const words = labels[options.language];
  const stages = [...new Set(options.deals.map((deal) => deal.stage))];
  const link = (id: string, name: string) => (
    <a
      href={recordPath(options.portal, id)}
      data-test-id={isBoard ? 'board-card-section-title-link' : 'truncated-object-label'}
      onClick={(event) => {
        event.preventDefault();
        navigate(recordPath(options.portal, id));
      }}
    >
      {name}
    </a>
  );
  const previewButton = (id: string) => (
    <button type="button" onClick={() => change({ preview: id })}>
      {words.preview}
    </button>
  );
  return (
    <main className={cls('Index')}>
      <h1>
        {words.deals} <small>{options.deals.length}</small>
        <button type="button" onClick={() => navigate(listPath(options.portal))}>
          ☰
        </button>
      </h1>
      {isBoard ? (
        <div className={cls('Board')}>
          {stages.map((stage) => (
            <section key={stage} data-test-id="cdb-column" className={cls('Column')}>
              <h4 data-test-id="cdb-column-name">{stage}</h4>
              {options.deals
                .filter((deal) => deal.stage === stage)
                .map((deal) => (
                  <div
                    key={deal.id}
                    data-test-id="cdb-column-item"
                    data-selenium-id={deal.id}
                    className={cls('Item')}
                  >
                    {link(deal.id, deal.name)}
                    <p data-test-id="cdbc-property-value">{deal.amount}</p>
                    {previewButton(deal.id)}
                  </div>
                ))}
            </section>
          ))}
        </div>
      ) : (
        <div data-test-id="framework-data-table-container">
          <table data-test-id="framework-data-table" className={cls('Table')}>
            <tbody>
              {options.deals.map((deal) => (
                <tr key={deal.id} data-test-id={`row-${deal.id}`}>
                  <td data-test-id={`cell-0-3-dealname-${deal.id}`}>{link(deal.id, deal.name)}</td>
                  <td data-test-id={`cell-0-3-dealstage-${deal.id}`}>{deal.stage}</td>
                  <td data-test-id={`cell-0-3-amount-${deal.id}`}>{deal.amount}</td>
                  <td>{previewButton(deal.id)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </main>
  );
}
