import type {
  AsanaChecked,
  AsanaPreviewed,
  AsanaProjectTold,
  AsanaRead,
  AsanaSaved,
} from '../../lib/messages/asana-messages.ts';
import type {
  Asked,
  DashboardView,
  Draft,
  KeptRecord,
  PlaybookText,
} from '../../lib/messages/dashboard-messages.ts';
import type { DayView } from '../../lib/messages/day-messages.ts';
import type { PaletteAnswer, SopsFound } from '../../lib/messages/palette-messages.ts';
import type {
  HideAnswer,
  HistoryAnswer,
  IssuesView,
  PanelAnswer,
  WaysBack,
  WriteAnswer,
} from '../../lib/messages/panel-messages.ts';
import type {
  AddAccountAnswer,
  BrowsersAnswer,
  ConnectAnswer,
  ConnectionView,
  DisconnectAnswer,
  FirstRunView,
  HostsView,
  LoginAnswer,
  LoginLinkAnswer,
  SignInAnswer,
  SignInView,
  SitesAnswer,
  TabView,
  ViewsOfMeAnswer,
} from '../../lib/messages/settings-messages.ts';
import type {
  KeptSopDraft,
  ReviewsView,
  SopDraftEntry,
  VerifyAnswer,
} from '../../lib/messages/sop-edit-messages.ts';
import type { SopPicture, SopReading, SopShelf } from '../../lib/messages/sop-messages.ts';
import type {
  CoachesAnswer,
  MyTraining,
  OlderText,
  TrainingSaid,
  TrainingView,
} from '../../lib/messages/training-messages.ts';
import type { WorkspacesView } from '../../lib/messages/workspace-messages.ts';
import type { RecordState } from '../../lib/records/record-state.ts';
import type { PublishedSop } from '../../lib/sops/sop-document.ts';
import type { PublishAnswer, ScheduledAnswer, VersionsAnswer } from '../../lib/sync/admin-protocol.ts';
import type { HandoffsAnswer } from '../../lib/sync/handoffs-protocol.ts';
import type { HealthAnswer } from '../../lib/sync/health-protocol.ts';
import type { IssuesAnswer, ListedIssue } from '../../lib/sync/issues-protocol.ts';
import type { RecordsAnswer } from '../../lib/sync/records-protocol.ts';
import type { RulesAnswer } from '../../lib/sync/showings-protocol.ts';
import type { SimulateAnswer } from '../../lib/sync/simulate-protocol.ts';
import type { SopMiss } from '../../lib/sync/sop-counts-protocol.ts';
import type { SopEntry, SopPublished, SopText, SopVersions } from '../../lib/sync/sops-protocol.ts';
import type { ThresholdsAnswer } from '../../lib/sync/thresholds-protocol.ts';
import type { TrainingPerson } from '../../lib/sync/training-protocol.ts';
import { t } from '../../lib/text/t.ts';
import type { Message, Port } from './port.ts';

/** What the worker answers to each message. `undefined` marks messages that need no answer. */
interface Answers {
  'panel.hello': PanelAnswer;
  'panel.read': PanelAnswer;
  'panel.heartbeat': undefined;
  'panel.close': undefined;
  'panel.move': undefined;
  'panel.settings': undefined;
  'panel.history': HistoryAnswer;
  'panel.ways': WaysBack;
  'panel.hide': HideAnswer;
  'panel.unhide': HideAnswer;
  'step.finish': WriteAnswer;
  'step.reopen': WriteAnswer;
  'touch.skip': WriteAnswer;
  'criterion.confirm': WriteAnswer;
  'criterion.withdraw': WriteAnswer;
  'value.say': WriteAnswer;
  'flag.snooze': WriteAnswer;
  'flag.unsnooze': WriteAnswer;
  'flag.dismiss': WriteAnswer;
  'flag.restore': WriteAnswer;
  'waiting.start': WriteAnswer;
  'waiting.end': WriteAnswer;
  'activity.log': WriteAnswer;
  'activity.withdraw': WriteAnswer;
  'panel.issues': IssuesView;
  'issue.raise': WriteAnswer;
  'issue.withdraw': WriteAnswer;
  'question.ask': WriteAnswer;
  'question.answer': WriteAnswer;
  'question.withdraw': WriteAnswer;
  'handoff.say': WriteAnswer;
  'handoff.link': WriteAnswer;
  'palette.hello': PaletteAnswer;
  'palette.read': PaletteAnswer;
  'palette.close': undefined;
  'palette.write': WriteAnswer;
  'palette.go': { ok: boolean };
  'palette.pause': HideAnswer;
  'palette.unhide': HideAnswer;
  'palette.search': SopsFound;
  'palette.missed': { ok: boolean };
  'palette.used': undefined;
  'palette.workspace': { ok: boolean };
  'workspaces.read': WorkspacesView;
  'workspaces.choose': { ok: boolean };
  'connection.read': ConnectionView;
  'connection.connect': ConnectAnswer;
  'connection.disconnect': DisconnectAnswer;
  'connection.signOutEverywhere': DisconnectAnswer;
  'signIn.start': SignInAnswer;
  'signIn.look': SignInView;
  'signIn.cancel': SignInView;
  'login.read': LoginAnswer;
  'login.link': LoginLinkAnswer;
  'devices.read': BrowsersAnswer;
  'devices.disconnect': BrowsersAnswer;
  'views.read': ViewsOfMeAnswer;
  'asana.read': AsanaRead;
  'asana.check': AsanaChecked;
  'asana.save': AsanaSaved;
  'asana.remove': AsanaRead;
  'asana.project': AsanaProjectTold;
  'asana.preview': AsanaPreviewed;
  'asana.make': AsanaProjectTold;
  'sync.now': ConnectionView;
  'hosts.read': HostsView;
  'hosts.switch': HostsView;
  'hosts.home': HostsView;
  'sites.add': SitesAnswer;
  'sites.remove': SitesAnswer;
  'account.add': AddAccountAnswer;
  'tab.read': TabView;
  'tab.togglePanel': undefined;
  'tab.hide': HideAnswer;
  'tab.unhide': HideAnswer;
  'tab.openPalette': { ok: boolean };
  'firstRun.read': FirstRunView;
  'firstRun.go': FirstRunView;
  'dashboard.read': DashboardView;
  'dashboard.heartbeat': undefined;
  'playbook.read': Asked<PlaybookText>;
  'playbook.versions': Asked<VersionsAnswer>;
  'playbook.publish': Asked<PublishAnswer>;
  'playbook.rollback': Asked<PublishAnswer>;
  'playbook.simulate': Asked<SimulateAnswer>;
  'playbook.scheduled': Asked<ScheduledAnswer>;
  'playbook.unschedule': Asked<ScheduledAnswer>;
  'playbook.thresholds': Asked<ThresholdsAnswer>;
  'playbook.rules': Asked<RulesAnswer>;
  'playbook.restoreRule': Asked<RulesAnswer>;
  'playbook.findRecords': Asked<RecordsAnswer>;
  'playbook.readRecord': Asked<RecordState>;
  'health.read': Asked<HealthAnswer>;
  'handoffs.read': Asked<HandoffsAnswer>;
  'issues.read': Asked<IssuesAnswer>;
  'issues.answer': Asked<{ issue: ListedIssue }>;
  'issues.move': Asked<{ issue: ListedIssue }>;
  'record.list': KeptRecord[];
  'record.state': RecordState | null;
  'day.read': DayView;
  'day.write': WriteAnswer;
  'day.open': { ok: boolean };
  'day.heartbeat': undefined;
  'day.settings': undefined;
  'day.letters': undefined;
  /** As the panel's own message is answered. */
  'side.ask': unknown;
  'sop.read': SopReading;
  'sop.picture': SopPicture;
  'sop.opened': { ok: boolean };
  'sop.tick': { ok: boolean };
  'shelf.read': SopShelf;
  'sops.open': Asked<SopText>;
  'sops.publish': Asked<SopPublished>;
  'sops.sendPicture': Asked<{ id: string }>;
  'sops.archived': Asked<SopEntry[]>;
  'sops.rescue': Asked<{ sop: SopEntry }>;
  'sops.missed': Asked<SopMiss[]>;
  'sops.dismissMissed': Asked<SopMiss[]>;
  'sopList.reviews': ReviewsView;
  'sopList.verify': VerifyAnswer;
  'sopDraft.list': SopDraftEntry[];
  'sopDraft.read': KeptSopDraft | null;
  'sopDraft.save': { ok: true; savedAt: string };
  'sopDraft.discard': { ok: true };
  'sops.version': Asked<PublishedSop>;
  'sops.versions': Asked<SopVersions>;
  'sops.verify': Asked<{ sop: SopEntry }>;
  'sops.archive': Asked<{ sop: SopEntry }>;
  'training.read': TrainingView;
  'training.say': TrainingSaid;
  'training.older': OlderText;
  'training.mine': MyTraining;
  'training.coaches': CoachesAnswer;
  'training.open': { ok: boolean };
  'training.people': Asked<{ people: TrainingPerson[] }>;
  'draft.read': Draft | null;
  'draft.save': { ok: true; savedAt: string };
  'draft.discard': { ok: true };
}

const unanswered: ReadonlySet<Message['type']> = new Set([
  'panel.heartbeat',
  'palette.close',
  'palette.used',
  'panel.close',
  'panel.move',
  'panel.settings',
  'tab.togglePanel',
  'dashboard.heartbeat',
  'day.heartbeat',
  'day.settings',
  'day.letters',
  'side.ask',
]);

/**
 * Sends a message and gives the worker's answer with its type. The answer is our own worker's, so it is not
 * parsed again; a missing one is an error, because a silent surface would look as if it had worked.
 */
export async function ask<M extends Message>(port: Port, message: M): Promise<Answers[M['type']]> {
  const answer = await port.send(message);
  if (answer === undefined && !unanswered.has(message.type)) {
    throw new Error(t('port.noAnswer'));
  }
  return answer as Answers[M['type']];
}
