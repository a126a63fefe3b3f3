import { createRoot } from 'react-dom/client';
import '../../components/side-panel/side-panel.css';
import { browserPlatform } from '../../components/port/browser-platform.ts';
import { runtimePort } from '../../components/port/runtime-port.ts';
import { startDocument } from '../../components/port/start-document.ts';
import { Surface } from '../../components/port/surface.tsx';
import { SidePanelApp } from '../../components/side-panel/side-panel-app.tsx';
import { t } from '../../lib/text/t.ts';

const root = document.getElementById('root');
if (!root) throw new Error('sidepanel/index.html has no #root.');
startDocument(t('manifest.name'));
createRoot(root).render(
  <Surface port={runtimePort}>
    <SidePanelApp platform={browserPlatform} />
  </Surface>,
);
