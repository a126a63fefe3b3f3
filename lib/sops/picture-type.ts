/** The kinds of pictures that are kept and shown. */
export type PictureType = 'image/png' | 'image/jpeg' | 'image/gif' | 'image/webp';

/** What a picture is by its first bytes, whatever its name says; nothing for anything that is none of the four. */
export function findPictureType(bytes: Uint8Array): PictureType | undefined {
  const begins = (start: number, ...expected: number[]) =>
    expected.every((byte, index) => bytes[start + index] === byte);
  if (begins(0, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png';
  if (begins(0, 0xff, 0xd8, 0xff)) return 'image/jpeg';
  // GIF87a and GIF89a
  if (begins(0, 0x47, 0x49, 0x46, 0x38) && (bytes[4] === 0x37 || bytes[4] === 0x39) && bytes[5] === 0x61)
    return 'image/gif';
  // RIFF, four bytes of length, WEBP
  if (begins(0, 0x52, 0x49, 0x46, 0x46) && begins(8, 0x57, 0x45, 0x42, 0x50)) return 'image/webp';
  return undefined;
}
