import type { RecordRef } from '../records/record-ref.ts';
import type { SelectorPack } from './selector-pack.ts';

/**
 * The record that an address names, or nothing when it names none that we know. The address is the only
 * thing that says which record a page shows (hosts.md 0.4).
 */
export function findRecord(pack: SelectorPack, address: string): RecordRef | undefined {
  if (last?.pack !== pack || last.address !== address)
    last = { pack, address, record: readRecord(pack, address) };
  return last.record;
}

/** One address is asked for many times while a record is shown. */
let last: { pack: SelectorPack; address: string; record: RecordRef | undefined } | undefined;

function readRecord(pack: SelectorPack, address: string): RecordRef | undefined {
  if (!isHostPage(pack, address)) return undefined;
  const { pathname } = new URL(address);
  for (const path of pack.paths) {
    const { account, object = '', id } = new RegExp(path).exec(pathname)?.groups ?? {};
    const word = Object.hasOwn(pack.objects, object) ? pack.objects[object] : undefined;
    if (account && word && id) return { host: pack.host, account, object: word, id };
  }
  return undefined;
}

/** Whether the address belongs to the host's own application, over https and on its usual port. */
export function isHostPage(pack: SelectorPack, address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host } = new URL(address);
  return protocol === 'https:' && new RegExp(`^(?:${pack.hostname})$`).test(host);
}
