import { useQuery } from '@tanstack/react-query';
import type { Platform } from '../port/platform.ts';
import { Button } from '../ui/button.tsx';
import { Chord } from '../ui/chord.tsx';

/** The chord that opens the panel, as the browser reports it, and where to change it. */
export function Shortcut({ platform }: { platform: Platform }) {
  const chord = useQuery({
    queryKey: ['shortcut'],
    queryFn: () => platform.findShortcut(),
    refetchOnWindowFocus: 'always',
  });
  const { openShortcuts } = platform;
  return (
    <section className="card" aria-label="Keyboard">
      <h2>Keyboard</h2>
      <div className="row wrap">
        <p className="grow">
          Open or close the panel:{' '}
          {chord.data ? (
            <Chord text={chord.data} />
          ) : (
            chord.isSuccess && <span className="soft">no chord is set</span>
          )}
        </p>
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
