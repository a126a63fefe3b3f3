import type { PublishedSop, SopDocument } from './sop-document.ts';

/** What people wrote of a published SOP. */
export function toDocument(sop: PublishedSop): SopDocument {
  const { id, title, owner, verifier, interval, layer, roles, tags, attach, quiz, body } = sop;
  return {
    ...{ id, title, owner, roles, tags, attach, body },
    ...(verifier === undefined ? {} : { verifier }),
    ...(interval === undefined ? {} : { interval }),
    ...(layer === undefined ? {} : { layer }),
    ...(quiz === undefined ? {} : { quiz }),
  };
}
