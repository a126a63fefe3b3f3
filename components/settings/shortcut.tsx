import { useQuery } from '@tanstack/react-query';
import type { Platform } from '../port/platform.ts';
import { Button } from '../ui/button.tsx';
import { Chord } from '../ui/chord.tsx';

/** The chords, as the browser reports them, and where to change them. */
export function Shortcut({ platform }: { platform: Platform }) {
  const { openShortcuts } = platform;
  return (
    <section className="card" aria-label="Keyboard">
      <h2>Keyboard</h2>
      <div className="row wrap">
        <div className="grow">
          <ChordOf command="toggle-panel" what="Open or close the panel" platform={platform} />
          <ChordOf command="side-panel" what="Open the side panel with My Day" platform={platform} />
          <ChordOf
            command="palette"
            what="Search procedures, steps, records and actions"
            platform={platform}
          />
        </div>
        {openShortcuts && <Button onClick={() => void openShortcuts()}>Change in the browser</Button>}
      </div>
      {!openShortcuts && (
        <p className="soft">
          To change it in Firefox, open the Add-ons Manager (Ctrl+Shift+A), press the gear, and choose “Manage
          Extension Shortcuts”.
        </p>
      )}
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
      {what}:{' '}
      {chord.data ? (
        <Chord text={chord.data} />
      ) : (
        chord.isSuccess && <span className="soft">no chord is set</span>
      )}
    </p>
  );
}
