import { largestPicture } from '../../../../lib/sync/sops-protocol.ts';
import { t } from '../../../../lib/text/t.ts';
import { ask } from '../../../port/ask.ts';
import type { Port } from '../../../port/port.ts';

/** Sends a picture to the backend. Gives how it stands in a text; throws what went wrong in words for people. */
export async function sendPicture(port: Port, file: File): Promise<string> {
  if (file.size > largestPicture) throw new Error(t('sopEdit.pictureTooLarge', { name: file.name }));
  const answer = await ask(port, { type: 'sops.sendPicture', bytes: await toBase64(file) });
  if (!answer.ok) throw new Error(answer.message);
  const words = file.name.replace(/\.[a-z]+$/i, '').replaceAll(/[[\]\\]/g, ' ');
  return `![${words}](picture:${answer.value.id})`;
}

function toBase64(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
    reader.onerror = () => reject(new Error(t('sopEdit.pictureNotRead', { name: file.name })));
    reader.readAsDataURL(file);
  });
}
