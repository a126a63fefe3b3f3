import { useQuery } from '@tanstack/react-query';
import { CalendarCheck } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import { t } from '../../lib/text/t.ts';
import type { Platform } from '../port/platform.ts';
import { Button } from '../ui/button.tsx';
import { Chord } from '../ui/chord.tsx';
import { Rich } from '../ui/rich.tsx';
import { shows } from './first-run-steps.ts';

interface FirstRunStepProps {
  at: number;
  heading: Ref<HTMLHeadingElement>;
  platform: Platform;
}

/** What one step says. */
export function FirstRunStep({ at, heading, platform }: FirstRunStepProps) {
  const panel = useChord(platform, 'toggle-panel');
  const palette = useChord(platform, 'palette');
  const head = (title: string, text: ReactNode) => (
    <div className="stack">
      <h2 ref={heading} tabIndex={-1} className="quiet-focus">
        {title}
      </h2>
      <p>{text}</p>
    </div>
  );
  switch (at) {
    case shows.hiding:
      return head(t('firstRun.hiding.title'), t('firstRun.hiding.text'));
    case shows.line:
      return head(t('firstRun.line.title'), t('firstRun.line.text'));
    case shows.panel:
      return head(
        t('firstRun.panel.title'),
        panel === null ? (
          t('firstRun.panel.text')
        ) : (
          <Rich sentence={{ key: 'firstRun.panel.textChord' }} parts={{ chord: <Chord text={panel} /> }} />
        ),
      );
    case shows.answers:
      return head(t('firstRun.answers.title'), t('firstRun.answers.text'));
    default:
      return (
        <>
          {head(
            t('firstRun.rest.title'),
            palette === null ? (
              t('firstRun.rest.text')
            ) : (
              <Rich
                sentence={{ key: 'firstRun.rest.textChord' }}
                parts={{ chord: <Chord text={palette} /> }}
              />
            ),
          )}
          <div className="row wrap">
            <Button onClick={() => void platform.openDay()}>
              <CalendarCheck size={14} aria-hidden="true" /> {t('firstRun.rest.openDay')}
            </Button>
          </div>
        </>
      );
  }
}

/** The chord that the browser really gives to a command; null where it gives none, and until it has said so. */
function useChord(platform: Platform, command: 'toggle-panel' | 'palette'): string | null {
  const chord = useQuery({
    queryKey: ['shortcut', command],
    queryFn: () => platform.findShortcut(command),
  });
  return chord.data ?? null;
}
