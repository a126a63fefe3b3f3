import type { HandoffMessageView } from '../../../lib/records/handoff-view.ts';
import { say } from '../../../lib/text/say.ts';
import { t } from '../../../lib/text/t.ts';

/** What a message says, with what is missing marked, and below where each value comes from. */
export function MessageText({ pieces }: Pick<HandoffMessageView, 'pieces'>) {
  const known = pieces.filter(({ source }) => source !== null);
  return (
    <>
      <p className="said selectable">
        {pieces.map(({ text, isMissing }, index) => (
          // The pieces of a text have no names: their place is what they are.
          <span key={index} className={isMissing ? 'warn' : undefined}>
            {say(text)}
          </span>
        ))}
      </p>
      {known.length > 0 && (
        <details>
          <summary>{t('handoff.message.sources')}</summary>
          <ul className="list">
            {known.map(({ what, text, source }, index) => (
              <li key={index}>
                <small>
                  {t('handoff.message.source', { what: say(what ?? text), source: say(source ?? '') })}
                </small>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
