import { useQuery } from '@tanstack/react-query';
import { t } from '../../lib/text/t.ts';
import type { Platform } from '../port/platform.ts';
import { Button } from '../ui/button.tsx';
import { Chord } from '../ui/chord.tsx';
import { Rich } from '../ui/rich.tsx';

/** The chords, as the browser reports them, and where to change them. */
export function Shortcut({ platform }: { platform: Platform }) {
  const { openShortcuts } = platform;
  return (
    <section className="card" aria-label={t('settings.keyboard.title')}>
      <h2>{t('settings.keyboard.title')}</h2>
      <div className="row wrap">
        <div className="grow">
          <ChordOf command="toggle-panel" what={t('settings.keyboard.panel')} platform={platform} />
          <ChordOf command="side-panel" what={t('settings.keyboard.side')} platform={platform} />
          <ChordOf command="palette" what={t('settings.keyboard.palette')} platform={platform} />
        </div>
        {openShortcuts && (
          <Button onClick={() => void openShortcuts()}>{t('settings.keyboard.change')}</Button>
        )}
      </div>
      {!openShortcuts && <p className="soft">{t('settings.keyboard.firefox')}</p>}
    </section>
  );
}

interface ChordOfProps {
  command: Parameters<Platform['findShortcut']>[0];
  what: string;
  platform: Platform;
}

function ChordOf({ command, what, platform }: ChordOfProps) {
  const chord = useQuery({
    queryKey: ['shortcut', command],
    queryFn: () => platform.findShortcut(command),
    refetchOnWindowFocus: 'always',
  });
  return (
    <p>
      <Rich
        sentence={{ key: 'settings.keyboard.chord', with: { what } }}
        parts={{
          chord: chord.data ? (
            <Chord text={chord.data} />
          ) : (
            chord.isSuccess && <span className="soft">{t('settings.keyboard.none')}</span>
          ),
        }}
      />
    </p>
  );
}
