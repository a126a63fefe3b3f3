import { Announcer } from '../ui/announcer.tsx';
import '../ui/ui.css';
import '../ui/tabs.css';
import { ActionParts } from './action-parts.tsx';
import { FieldParts } from './field-parts.tsx';
import { PartsBar } from './parts-bar.tsx';
import './parts-page.css';
import { StateParts } from './state-parts.tsx';

/**
 * Every primitive in every state, to be looked at by whoever changes one: `dashboard.html#parts` of a development
 * build. It is for developers, in no other build, and in English only.
 */
export function PartsPage() {
  return (
    <Announcer>
      <main className="parts">
        <h1>Parts of the surfaces</h1>
        <PartsBar />
        <div className="parts-grid">
          <ActionParts />
          <FieldParts />
          <StateParts />
        </div>
      </main>
    </Announcer>
  );
}
