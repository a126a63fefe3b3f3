import { createRoot } from 'react-dom/client';
import '../../components/dashboard/dashboard.css';
import { DashboardApp } from '../../components/dashboard/dashboard-app.tsx';
import { browserPlatform } from '../../components/port/browser-platform.ts';
import { runtimePort } from '../../components/port/runtime-port.ts';
import { startDocument } from '../../components/port/start-document.ts';
import { Surface } from '../../components/port/surface.tsx';
import { t } from '../../lib/text/t.ts';

const root = document.getElementById('root');
if (!root) throw new Error('dashboard/index.html has no #root.');
startDocument(t('dashboard.title', { page: t('dashboard.pages.playbook') }));
const shown = createRoot(root);
if (import.meta.env.DEV && location.hash === '#parts') {
  const { PartsPage } = await import('../../components/parts/parts-page.tsx');
  shown.render(<PartsPage />);
} else {
  shown.render(
    <Surface port={runtimePort}>
      <DashboardApp platform={browserPlatform} />
    </Surface>,
  );
}
