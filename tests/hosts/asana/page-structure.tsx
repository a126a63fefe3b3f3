import type { ReactNode } from 'react';
import type { Place } from './place.ts';
import { useClass, useStore } from './store.ts';
import { TaskPane } from './task-pane.tsx';

const base = 'FullWidthPageStructureWithDetailsOverlay';

/** A page with its list, and beside it the overlay that stays while the pane's content is swapped. */
export function PageStructure(props: {
  name: string;
  place: Place;
  header?: ReactNode;
  children: ReactNode;
}) {
  const { mount } = useStore();
  const cls = useClass();
  const { task } = props.place;
  return (
    <div {...cls(props.name)}>
      {props.header}
      <div {...cls(task ? `${base} ${base}--withDetailsOverlayOpen` : base)}>
        <div {...cls(`${base}-fullWidth`)}>
          <div key={`content${mount}`} {...cls(`${base}-mainContent`)}>
            <div {...cls('PageToolbarStructure PageToolbarStructure--large')}>
              <div {...cls('PageToolbarStructure-leftChildren')}>
                <div role="button" tabIndex={0}>
                  +
                </div>
              </div>
              <div {...cls('PageToolbarStructure-rightChildren')} />
            </div>
            {props.children}
          </div>
          <div {...cls(`${base}-detailsOverlay ${task ? `${base}-detailsOverlay--visible` : ''}`.trim())}>
            {task ? <TaskPane id={task} /> : null}
          </div>
        </div>
      </div>
    </div>
  );
}
