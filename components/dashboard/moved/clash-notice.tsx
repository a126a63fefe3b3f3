import type { Clash } from '../../../lib/playbook/merge/merge-texts.ts';
import { say } from '../../../lib/text/say.ts';
import { t } from '../../../lib/text/t.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';

interface ClashNoticeProps {
  clashes: readonly Clash[];
  onGo: (place: { line: number; column: number }) => void;
  onClose: () => void;
}

/** The places that two people changed differently: the draft's words stand there, and the other's are shown. */
export function ClashNotice({ clashes, onGo, onClose }: ClashNoticeProps) {
  return (
    <Notice tone="soon" alert>
      <div className="stack">
        <p className="strong">
          {say({ key: 'dashboard.moved.clashes', count: clashes.length, with: { n: clashes.length } })}
        </p>
        <ul className="rows">
          {clashes.map(({ line, theirs }) => (
            <li key={line}>
              <Button look="link" onClick={() => onGo({ line, column: 1 })}>
                {t('dashboard.moved.line', { line: String(line) })}
              </Button>
              <pre className="theirs">{theirs === '' ? t('dashboard.moved.removed') : theirs}</pre>
            </li>
          ))}
        </ul>
        <div className="row">
          <Button onClick={onClose}>{t('dashboard.moved.looked')}</Button>
        </div>
      </div>
    </Notice>
  );
}
