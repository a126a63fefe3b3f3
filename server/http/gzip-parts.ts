import { constants, crc32, deflateRawSync } from 'node:zlib';

/** The beginning of an answer, compressed once for all who are given it. */
export interface Pressed {
  deflated: Buffer;
  crc: number;
  /** Before it was compressed, in bytes. */
  length: number;
}

/** Compresses a beginning to which something can still be added. */
export function press(begin: Uint8Array): Pressed {
  // Ends at a whole byte, and does not say that nothing follows.
  const deflated = deflateRawSync(begin, { finishFlush: constants.Z_SYNC_FLUSH });
  return { deflated, crc: crc32(begin), length: begin.length };
}

/** The mark of gzip, deflate as its method, and nothing about file, time or system (RFC 1952, 2.3). */
const head = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]);

/** The most that a stored block of deflate holds (RFC 1951, 3.2.4). */
const longestBlock = 0xffff;

/** A beginning and its end as one gzip stream. The end is not compressed: it is short, and another for everybody. */
export function gzipParts({ deflated, crc, length }: Pressed, end: Uint8Array): Buffer<ArrayBuffer> {
  const parts: Uint8Array[] = [head, deflated];
  for (let at = 0; at < end.length || at === 0; at += longestBlock) {
    const block = end.subarray(at, at + longestBlock);
    const start = Buffer.alloc(5);
    start.writeUInt8(at + longestBlock >= end.length ? 1 : 0, 0);
    start.writeUInt16LE(block.length, 1);
    start.writeUInt16LE(block.length ^ 0xffff, 3);
    parts.push(start, block);
  }
  const check = Buffer.alloc(8);
  check.writeUInt32LE(crc32(end, crc), 0);
  check.writeUInt32LE((length + end.length) % 2 ** 32, 4);
  return Buffer.concat([...parts, check]);
}
