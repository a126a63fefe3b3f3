import type { ConnectionView } from '../../lib/messages/settings-messages.ts';
import { t } from '../../lib/text/t.ts';

/** What a member may do, in one word. */
export function accessText(access: NonNullable<ConnectionView['member']>['access']): string {
  return t(`settings.access.${access}`);
}
