import { useEffect } from 'react';
import type { PublishedPlaybook } from '../../lib/playbook/playbook-schema.ts';
import { t } from '../../lib/text/t.ts';
import { ask } from '../port/ask.ts';
import { usePort } from '../port/port.ts';
import { useAnnounce } from '../ui/announcer.tsx';
import type { BaseVersion } from './base-version.ts';
import type { EditorSession } from './editor/editor-session.ts';

/** Shows a newer version by itself while nobody has a draft of the older one, or when it is what the draft says. */
export function useNewerVersion(
  session: EditorSession,
  base: BaseVersion,
  published: PublishedPlaybook | null,
  onBase: (base: BaseVersion) => void,
): void {
  const port = usePort();
  const announce = useAnnounce();
  const version = published?.version ?? 0;
  useEffect(() => {
    const isClean = () => session.snapshot().text === base.text;
    if (version <= base.version) return;
    let stopped = false;
    void ask(port, { type: 'playbook.read', version }).then(
      (asked) => {
        if (stopped || !asked.ok) return;
        const isSame = session.snapshot().text === asked.value.yaml;
        if (!isSame && !isClean()) return;
        session.adopt(asked.value.yaml);
        onBase({ version, text: asked.value.yaml });
        announce(t('dashboard.nowInForce', { version: String(version) }));
      },
      // Asked again with the next news; what is shown says which version it is.
      () => {},
    );
    return () => {
      stopped = true;
    };
  }, [session, base, version, port, announce, onBase]);
}
