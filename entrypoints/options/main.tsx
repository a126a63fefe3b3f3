import { createRoot } from 'react-dom/client';
import '../../components/settings/settings.css';
import { browserPlatform } from '../../components/port/browser-platform.ts';
import { runtimePort } from '../../components/port/runtime-port.ts';
import { startDocument } from '../../components/port/start-document.ts';
import { Surface } from '../../components/port/surface.tsx';
import { SettingsApp } from '../../components/settings/settings-app.tsx';
import { t } from '../../lib/text/t.ts';

const root = document.getElementById('root');
if (!root) throw new Error('options/index.html has no #root.');
startDocument(t('settings.title'));
createRoot(root).render(
  <Surface port={runtimePort}>
    <SettingsApp platform={browserPlatform} />
  </Surface>,
);
