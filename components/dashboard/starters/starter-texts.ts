import { type Starter, starters } from '../../../lib/playbook/starters.ts';

/** The starters' texts are part of the package, so that one can be chosen before anything is in force. */
const texts: Record<Starter['name'], () => Promise<{ default: string }>> = {
  services: () => import('../../../examples/playbooks/services.yaml?raw'),
  saas: () => import('../../../examples/playbooks/saas.yaml?raw'),
  agency: () => import('../../../examples/playbooks/agency.yaml?raw'),
  trades: () => import('../../../examples/playbooks/trades.yaml?raw'),
};

/** A starter with what is written in it. */
export interface StarterText extends Starter {
  yaml: string;
}

/** Every starter, in the order in which they are offered. */
export async function readStarterTexts(): Promise<StarterText[]> {
  return Promise.all(
    starters.map(async (starter) => {
      const { default: yaml } = await texts[starter.name]();
      return { ...starter, yaml: withoutEditorHint(yaml) };
    }),
  );
}

/** The first line of the files names the schema that lies beside them; beside a workspace's playbook lies none. */
function withoutEditorHint(yaml: string): string {
  return yaml.replace(/^# yaml-language-server:.*\n(#\n)?/, '');
}
