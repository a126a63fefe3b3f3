import { starters } from '../../../lib/playbook/starters.ts';

/** The starters' texts are part of the package, so that one can be chosen before anything is in force. */
const texts: Record<string, () => Promise<{ default: string }>> = {
  services: () => import('../../../examples/playbooks/services.yaml?raw'),
  saas: () => import('../../../examples/playbooks/saas.yaml?raw'),
  agency: () => import('../../../examples/playbooks/agency.yaml?raw'),
  trades: () => import('../../../examples/playbooks/trades.yaml?raw'),
};

/** A starter with what is written in it. */
export interface StarterText {
  name: string;
  /** For whom it is: `Agency for marketing, design, web`. */
  kind: string;
  /** What they do, as they would say it: `brief, pitch, scope, production, approval`. */
  work: string;
  yaml: string;
}

/** Every starter, in the order in which they are offered. */
export async function readStarterTexts(): Promise<StarterText[]> {
  const all = await Promise.all(
    starters.map(async ({ name, title }) => {
      const [kind = title, work = ''] = title.split(': ');
      const read = texts[name];
      return read ? [{ name, kind, work, yaml: withoutEditorHint((await read()).default) }] : [];
    }),
  );
  return all.flat();
}

/** The first line of the files names the schema that lies beside them; beside a workspace's playbook lies none. */
function withoutEditorHint(yaml: string): string {
  return yaml.replace(/^# yaml-language-server:.*\n(#\n)?/, '');
}
