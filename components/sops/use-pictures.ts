import { type RefObject, useEffect } from 'react';
import { t } from '../../lib/text/t.ts';
import { ask } from '../port/ask.ts';
import { usePort } from '../port/port.ts';

/** Brings the pictures of a text, each as a message: a frame on a host's page has no store and no network. */
export function usePictures(box: RefObject<HTMLDivElement | null>, html: string): void {
  const port = usePort();
  useEffect(() => {
    let stopped = false;
    const bring = async (image: HTMLImageElement) => {
      const id = image.dataset.picture ?? '';
      const { url } = await ask(port, { type: 'sop.picture', id }).catch(() => ({ url: null }));
      if (stopped) return;
      if (url !== null) image.src = url;
      else {
        const words = document.createElement('span');
        words.className = 'sop-picture';
        words.textContent = t('sop.noPicture', { words: image.alt });
        image.replaceWith(words);
      }
    };
    const images = [...(box.current?.querySelectorAll<HTMLImageElement>('img[data-picture]') ?? [])];
    // One after the other: a picture may have some megabytes.
    void images.reduce(
      (before, image) => before.then(() => (stopped ? undefined : bring(image))),
      Promise.resolve(),
    );
    return () => {
      stopped = true;
    };
  }, [box, port, html]);
}
