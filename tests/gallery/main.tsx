import { createRoot } from 'react-dom/client';
import { startDocument } from '../../components/port/start-document.ts';
import { Gallery } from './gallery.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('gallery/index.html has no #root.');
startDocument('Waymark gallery');
createRoot(root).render(<Gallery query={new URLSearchParams(location.search)} />);
