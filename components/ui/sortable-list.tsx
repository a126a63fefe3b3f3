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
import { numberText } from '../../lib/text/number-text.ts';
import { t } from '../../lib/text/t.ts';
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
  const place = (id: UniqueIdentifier, of = id) => ({
    name: nameOf(of),
    place: numberText(indexOf(id) + 1),
    count: numberText(items.length),
  });
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
          draggable: t('ui.sort.howTo'),
        },
        announcements: {
          onDragStart: ({ active }) => t('ui.sort.pickedUp', place(active.id)),
          onDragOver: ({ active, over }) => (over ? t('ui.sort.over', place(over.id, active.id)) : undefined),
          onDragEnd: ({ active, over }) => t('ui.sort.putDown', place(over ? over.id : active.id, active.id)),
          onDragCancel: ({ active }) => t('ui.sort.back', place(active.id)),
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
