import { createRoot } from 'react-dom/client';
import '../../components/popup/popup.css';
import { PopupApp } from '../../components/popup/popup-app.tsx';
import { browserPlatform } from '../../components/port/browser-platform.ts';
import { runtimePort } from '../../components/port/runtime-port.ts';
import { startDocument } from '../../components/port/start-document.ts';
import { Surface } from '../../components/port/surface.tsx';
import { t } from '../../lib/text/t.ts';

const root = document.getElementById('root');
if (!root) throw new Error('popup/index.html has no #root.');
startDocument(t('manifest.name'));
createRoot(root).render(
  <Surface port={runtimePort}>
    <PopupApp platform={browserPlatform} onDone={() => window.close()} />
  </Surface>,
);
