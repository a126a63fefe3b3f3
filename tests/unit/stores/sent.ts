import { readdirSync, readFileSync } from 'node:fs';
import { toJSONSchema, type ZodMiniType } from 'zod/mini';
import { journalEvent } from '../../../lib/records/journal-event.ts';
import { observation } from '../../../lib/records/observation.ts';
import { allRoutes } from '../../../server/routes/all-routes.ts';

/** What the extension can send, taken from its own code: for each address, the names of the fields. */
export function requestsSent(): Map<string, string[]> {
  const files = readdirSync('lib/worker').map((file) => readFileSync(`lib/worker/${file}`, 'utf8'));
  const written = files.flatMap((text) => [
    ...[...text.matchAll(/\/v1(?:\/[a-z]+(?:-[a-z]+)*)+/g)].map(([path]) => path),
    ...[...text.matchAll(/['`](playbook[a-z/]*|records?|rules(?:\/[a-z]+)?)(?=['`?])/g)].map(
      ([, path]) => `/v1/${path}`,
    ),
  ]);
  const names = (path: string) =>
    allRoutes
      .filter((route) => route.path === path)
      .flatMap(({ body, query }) => [...namesOf(body), ...namesOf(query)]);
  return new Map(written.map((path) => [path, [...new Set(names(path))].sort()]));
}

/** What each kind of event carries beyond what every event does; what was observed is told by its own fields. */
export function eventsSent(): Map<string, string[]> {
  const shapes = journalEvent.def.options.map((option) => option.def.shape);
  const common = shapes
    .map((shape) => Object.keys(shape))
    .reduce((all, names) => all.filter((name) => names.includes(name)));
  const entries = shapes.map((shape): [string, string[]] => {
    const own = Object.keys(shape).filter((name) => !common.includes(name));
    const names = own.flatMap((name) => (name === 'observations' ? namesOf(observation) : [name]));
    return [shape.type.def.values.join(), names.sort()];
  });
  return new Map([['every one', common.filter((name) => name !== 'type').sort()], ...entries]);
}

function namesOf(schema: unknown): string[] {
  if (schema === undefined) return [];
  const { properties = {} } = toJSONSchema(schema as ZodMiniType, { io: 'input', unrepresentable: 'any' });
  return Object.keys(properties);
}
