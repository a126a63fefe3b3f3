import type { MyTraining } from '../messages/training-messages.ts';
import type { PublishedSop } from '../sops/sop-document.ts';
import { againBeside, endingSoon, type Learning, pathProgress, pathsOf } from '../training/path-progress.ts';
import { isAdmin } from './add-account.ts';
import type { LocalCopy } from './local-copy.ts';
import { readTraining } from './training.ts';

export const noTraining: MyTraining = { paths: [], again: [], ending: [], mayLook: [] };

/** What the member of a local copy is to read and pass, with how far they have come, and whose progress they may see. */
export async function readMyTraining(copy: LocalCopy, now: Date): Promise<MyTraining> {
  const published = await copy.findWritten();
  if (!published) return noTraining;
  const { playbook } = published;
  const { person: self, access } = await copy.self();
  const person = playbook.people.find(({ id }) => id === self);
  const roles = new Map(playbook.roles.map(({ id, title }) => [id, title]));
  const paths = self === null ? [] : pathsOf(playbook, self);
  const states = await readTraining(copy);
  const all = playbook.paths ?? [];
  const wanted = new Set([...states.keys(), ...all.flatMap(({ sops }) => sops.map(({ sop }) => sop))]);
  const sops = new Map<string, PublishedSop>();
  for (const id of wanted) {
    const sop = await copy.sops.find(id);
    if (sop) sops.set(id, sop);
  }
  const learning: Learning = { sops, states };
  const when = { joined: person?.joined, timeZone: playbook.calendar.timeZone };
  const mine = new Set(person?.roles);
  const owned = new Set(
    all.flatMap(({ owner, sops: items }) =>
      owner !== undefined && mine.has(owner) ? items.map(({ sop }) => sop) : [],
    ),
  );
  const isTold = (sop: PublishedSop) =>
    isAdmin(access) ||
    owned.has(sop.id) ||
    mine.has(sop.owner) ||
    (sop.verifier !== undefined && mine.has(sop.verifier));
  return {
    paths: paths.map((path) => ({
      id: path.id,
      title: path.title,
      role: roles.get(path.role) ?? path.role,
      items: pathProgress(path, when, learning, now),
    })),
    again: againBeside(paths, learning, now),
    ending: endingSoon(learning, now),
    mayLook: [...sops.values()].filter(isTold).map(({ id, title }) => ({ id, title })),
  };
}
