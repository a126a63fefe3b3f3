import { createRoot } from 'react-dom/client';
import { Gallery } from './gallery.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('gallery/index.html has no #root.');
createRoot(root).render(<Gallery query={new URLSearchParams(location.search)} />);
