import { useQuery } from '@tanstack/react-query';
import { Search } from 'lucide-react';
import { useEffect, useState } from 'react';
import { t } from '../../lib/text/t.ts';
import type { Platform } from '../port/platform.ts';
import { Button } from '../ui/button.tsx';
import { Chord } from '../ui/chord.tsx';
import { PaletteDialog } from './palette-dialog.tsx';

/** In a page of our own: opens the palette, as its chord does in this tab. */
export function PaletteButton({ platform }: { platform: Platform }) {
  const [isOpen, setOpen] = useState(false);
  useEffect(() => platform.onPalette(() => setOpen((was) => !was)), [platform]);
  const chord = useQuery({
    queryKey: ['shortcut', 'palette'],
    queryFn: () => platform.findShortcut('palette'),
  });
  return (
    <>
      <Button look="quiet" onClick={() => setOpen(true)}>
        <Search size={16} aria-hidden="true" /> {t('palette.search')}
        {chord.data && <Chord text={chord.data} />}
      </Button>
      {isOpen && <PaletteDialog onClose={() => setOpen(false)} />}
    </>
  );
}
