import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { t } from '../../lib/text/t.ts';
import type { KnownAnswers } from '../playbook-form/rule-answers.ts';
import { ask } from '../port/ask.ts';
import { usePort } from '../port/port.ts';
import { useAnnounce } from '../ui/announcer.tsx';
import type { Connected } from './base-version.ts';

/** How people answer the rules in force; null while it is not known, and where a backend does not count it. */
export function useRuleAnswers({ published, member, mayPublish }: Connected): KnownAnswers | null {
  const port = usePort();
  const client = useQueryClient();
  const announce = useAnnounce();
  const read = useQuery({
    queryKey: ['rules'],
    queryFn: () => ask(port, { type: 'playbook.rules' }),
    enabled: published !== null && member.access !== 'viewer',
    refetchOnMount: 'always',
  });
  const restore = useMutation({
    mutationFn: async (rule: string) => {
      const asked = await ask(port, { type: 'playbook.restoreRule', rule });
      if (!asked.ok) throw new Error(asked.message);
      client.setQueryData(['rules'], asked);
      announce(t('dashboard.ruleRestored'));
    },
  });
  if (!read.data?.ok) return null;
  return {
    rules: read.data.value.rules,
    restore: mayPublish ? (rule) => restore.mutate(rule) : null,
    isRestoring: restore.isPending,
    failure: restore.error?.message ?? null,
  };
}
