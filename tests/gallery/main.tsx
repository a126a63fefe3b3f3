import { createRoot } from 'react-dom/client';
import { startDocument } from '../../components/port/start-document.ts';
import { Gallery } from './gallery.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('gallery/index.html has no #root.');
const react = createRoot(root);
let turn = 0;

/** Shows the state, from its beginning; again once the sentences are in another language. */
function show(): void {
  startDocument('Waymark gallery');
  turn += 1;
  react.render(<Gallery key={turn} query={new URLSearchParams(location.search)} />);
}

addEventListener('gallery-again', show);
show();
