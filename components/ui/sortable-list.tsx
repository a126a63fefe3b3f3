import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  type UniqueIdentifier,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy } from '@dnd-kit/sortable';
import type { ReactNode } from 'react';
import { SortableRow } from './sortable-row.tsx';

export interface SortableItem {
  /** Unique in its list. */
  key: string;
  /** What a screen reader calls it. */
  name: string;
  content: ReactNode;
}

interface SortableListProps {
  /** The accessible name of the list. */
  label: string;
  items: readonly SortableItem[];
  /** Called with two different positions. */
  onMove: (from: number, to: number) => void;
  readOnly?: boolean;
}

/** A list in an order that can be changed: by dragging, by the keyboard, and by buttons. */
export function SortableList({ label, items, onMove, readOnly = false }: SortableListProps) {
  const sensors = useSensors(
    // A few pixels, so that a click on the handle is no drag.
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const indexOf = (id: UniqueIdentifier | undefined) => items.findIndex(({ key }) => key === id);
  const nameOf = (id: UniqueIdentifier) => items[indexOf(id)]?.name ?? '';
  const place = (id: UniqueIdentifier) => `place ${indexOf(id) + 1} of ${items.length}`;
  const drop = ({ active, over }: DragEndEvent) => {
    const [from, to] = [indexOf(active.id), indexOf(over?.id)];
    if (from !== -1 && to !== -1 && from !== to) onMove(from, to);
  };
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      onDragEnd={drop}
      accessibility={{
        screenReaderInstructions: {
          draggable:
            'Press Space to pick this up, the arrow keys to move it, Space to put it down, Escape to leave it where it was.',
        },
        announcements: {
          onDragStart: ({ active }) => `${nameOf(active.id)} picked up from ${place(active.id)}`,
          onDragOver: ({ active, over }) =>
            over ? `${nameOf(active.id)} is over ${place(over.id)}` : undefined,
          onDragEnd: ({ active, over }) =>
            `${nameOf(active.id)} put down at ${place(over ? over.id : active.id)}`,
          onDragCancel: ({ active }) => `${nameOf(active.id)} is back at ${place(active.id)}`,
        },
      }}
    >
      <SortableContext items={items.map(({ key }) => key)} strategy={verticalListSortingStrategy}>
        <ul className="sortable" aria-label={label}>
          {items.map((item, index) => (
            <SortableRow
              key={item.key}
              item={item}
              readOnly={readOnly}
              onUp={index > 0 ? () => onMove(index, index - 1) : undefined}
              onDown={index < items.length - 1 ? () => onMove(index, index + 1) : undefined}
            />
          ))}
        </ul>
      </SortableContext>
    </DndContext>
  );
}
