import { DashboardApp } from '../../components/dashboard/dashboard-app.tsx';
import { MyDay } from '../../components/my-day/my-day.tsx';
import { PaletteApp } from '../../components/palette/palette-app.tsx';
import { IssueDesk } from '../../components/panel/issue-desk.tsx';
import { PanelApp } from '../../components/panel/panel-app.tsx';
import { Timeline } from '../../components/panel/timeline.tsx';
import { PopupApp } from '../../components/popup/popup-app.tsx';
import { Surface } from '../../components/port/surface.tsx';
import { SettingsApp } from '../../components/settings/settings-app.tsx';
import { SidePanelApp } from '../../components/side-panel/side-panel-app.tsx';
import { ClockContext } from '../../components/ui/use-now.ts';
import { asanaStates, sampleAsanaPreview } from './asana-states.ts';
import { browserStates } from './browser-states.ts';
import { dashboardStates } from './dashboard-states.ts';
import { dayStates } from './day-states.ts';
import { firstRunStates } from './first-run-states.ts';
import { FormGallery } from './form-gallery.tsx';
import { formStates } from './form-states.ts';
import { historyStates } from './history-states.ts';
import { issueStates } from './issue-states.ts';
import { isLineSurface, LineGallery } from './line-gallery.tsx';
import { connectionStates, hostsStates, sampleWorkspaces, tabStates } from './other-states.ts';
import { searchSamples } from './palette-search.ts';
import { fullPalette, paletteStates } from './palette-states.ts';
import { panelStates } from './panel-states.ts';
import { sampleGuidance, sampleKey, sampleNow } from './sample-guidance.ts';
import { samplePlatform } from './sample-platform.ts';
import { SamplePort } from './sample-port.ts';
import { sopEditStates } from './sop-edit-states.ts';
import { noTraining, notPassed } from './training-states.ts';

const styles = {
  panel: () => import('../../components/panel/panel.css'),
  history: () => import('../../components/panel/panel.css'),
  palette: () =>
    Promise.all([import('../../components/ui/ui.css'), import('../../components/palette/palette.css')]),
  issues: () => import('../../components/panel/panel.css'),
  settings: () => import('../../components/settings/settings.css'),
  popup: () => import('../../components/popup/popup.css'),
  day: () => import('../../components/side-panel/side-panel.css'),
  side: () => import('../../components/side-panel/side-panel.css'),
  form: () => import('../../components/dashboard/dashboard.css'),
  dashboard: () => import('../../components/dashboard/dashboard.css'),
};

/** One surface in one state, chosen by `?surface=panel&state=full`; a list of links without. */
export function Gallery({ query }: { query: URLSearchParams }) {
  const surface = query.get('surface') ?? '';
  const state = query.get('state') ?? '';
  if (isSurface(surface)) void styles[surface]();
  // The dashboard's own pages are named by the part behind the '#'.
  if (surface === 'dashboard' && state.startsWith('issues')) location.hash = 'issues';
  if (surface === 'dashboard' && state.startsWith('handoffs')) location.hash = 'handoffs';
  if (surface === 'dashboard' && state.startsWith('training')) location.hash = 'training';
  if (surface === 'dashboard' && state.startsWith('sops')) location.hash = 'sops';
  if (surface === 'dashboard' && state.startsWith('sop-')) location.hash = 'sops/first-call';
  if (surface === 'dashboard' && state.startsWith('health')) location.hash = 'health';
  if (surface === 'dashboard' && state === 'my-day') location.hash = 'my-day';
  const sopState = surface === 'dashboard' ? sopEditStates[state] : undefined;
  if (sopState) location.hash = sopState.place;
  const panel = panelStates[state];
  const connection = connectionStates[state in firstRunStates ? 'connected' : state];
  const tab = tabStates[state];
  const dashboard = dashboardStates[state];
  const port = new SamplePort((message) => {
    const { type } = message;
    if (surface === 'dashboard' && dashboard && type in dashboard) return dashboard[type];
    if (type === 'playbook.rules') return { ok: true, value: { rules: [] } };
    if (type === 'sopList.reviews') return { reviews: [] };
    if (type === 'sops.missed') return { ok: true, value: [] };
    if (type === 'shelf.read') return { sops: [], mayArchive: false };
    if (type === 'sopDraft.list') return [];
    if (type === 'panel.read' || type === 'side.ask') return panel;
    if (type === 'training.mine') return noTraining;
    if (type === 'training.read') return state === 'handoffRequires' ? notPassed : { found: false };
    if (type === 'day.read') return dayStates[state] ?? dayStates.full;
    if (type === 'palette.read') return paletteStates[state] ?? paletteStates.full;
    if (message.type === 'palette.search')
      return searchSamples(paletteStates[state] ?? fullPalette, message.query);
    if (type === 'panel.issues') return issueStates[state];
    if (type === 'panel.history') return historyStates[state];
    if (type === 'asana.project') return { ok: true, value: { problem: null, creation: null } };
    if (type === 'asana.preview') return { ok: true, value: sampleAsanaPreview };
    if (type === 'firstRun.read') return firstRunStates[state] ?? { at: null };
    const answers: Record<string, unknown> = asanaStates[state] ?? browserStates[state] ?? {};
    if (surface === 'settings' && type in answers) return answers[type];
    if (type === 'connection.read' || type === 'sync.now') return connection;
    if (type === 'tab.read') return tab;
    if (type === 'workspaces.read' && state === 'two-workspaces') return sampleWorkspaces;
    if (type === 'hosts.read') return hostsStates[state] ?? hostsStates.usual;
    if (type === 'connection.connect') {
      return {
        ok: false,
        field: 'code',
        message: 'This invite code has been used. Ask an admin for a new one.',
      };
    }
    return { ok: true };
  });
  return (
    <ClockContext value={() => sampleNow}>
      <Surface port={port}>
        {surface === 'panel' && panel && <PanelApp first={panel} />}
        {surface === 'issues' && issueStates[state] && (
          <main className="section">
            <h1 className="visually-hidden">Issues</h1>
            <h2 className="visually-hidden">Raise an issue</h2>
            <IssueDesk recordKey={sampleKey} guidance={sampleGuidance()} />
          </main>
        )}
        {surface === 'history' && historyStates[state] && (
          <main className="section">
            <h1 className="visually-hidden">History</h1>
            <h2 className="visually-hidden">Days</h2>
            <Timeline recordKey={sampleKey} />
          </main>
        )}
        {surface === 'palette' && paletteStates[state] && (
          <main className="palette-frame">
            <h1 className="visually-hidden">Search</h1>
            <PaletteApp first={paletteStates[state]} onClose={() => {}} />
          </main>
        )}
        {surface === 'settings' && connection && <SettingsApp platform={samplePlatform} />}
        {surface === 'popup' && tab && <PopupApp platform={samplePlatform} onDone={() => {}} />}
        {surface === 'form' && <FormGallery state={state} />}
        {surface === 'day' && (
          <main>
            <h1 className="visually-hidden">My Day</h1>
            <MyDay platform={samplePlatform} />
          </main>
        )}
        {surface === 'side' && panel && <SidePanelApp platform={samplePlatform} />}
        {surface === 'dashboard' && dashboard && <DashboardApp platform={samplePlatform} />}
        {isLineSurface(surface) && <LineGallery surface={surface} state={state} />}
        {surface === '' && <Index />}
      </Surface>
    </ClockContext>
  );
}

function isSurface(name: string): name is keyof typeof styles {
  return name in styles;
}

function Index() {
  const all = {
    panel: panelStates,
    history: historyStates,
    palette: paletteStates,
    issues: issueStates,
    settings: { ...connectionStates, ...firstRunStates },
    popup: tabStates,
    day: dayStates,
    form: formStates,
    dashboard: dashboardStates,
  };
  return (
    <ul>
      {Object.entries(all).flatMap(([surface, states]) =>
        Object.keys(states).map((state) => (
          <li key={`${surface} ${state}`}>
            <a href={`?surface=${surface}&state=${state}`}>
              {surface}: {state}
            </a>
          </li>
        )),
      )}
    </ul>
  );
}
