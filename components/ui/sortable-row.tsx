import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { ChevronDown, ChevronUp, GripVertical } from 'lucide-react';
import { t } from '../../lib/text/t.ts';
import { IconButton } from './icon-button.tsx';
import type { SortableItem } from './sortable-list.tsx';

interface SortableRowProps {
  item: SortableItem;
  readOnly: boolean;
  onUp: (() => void) | undefined;
  onDown: (() => void) | undefined;
}

/** An item of a sortable list with its handle and its two buttons. */
export function SortableRow({ item, readOnly, onUp, onDown }: SortableRowProps) {
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } =
    useSortable({ id: item.key, disabled: readOnly });
  return (
    <li
      ref={setNodeRef}
      className={isDragging ? 'sortable-row dragging' : 'sortable-row'}
      style={{ transform: CSS.Translate.toString(transform), transition }}
    >
      {!readOnly && (
        <div className="sortable-tools">
          <button
            {...attributes}
            {...listeners}
            ref={setActivatorNodeRef}
            type="button"
            className="icon-button grip"
            aria-label={t('ui.sort.move', { name: item.name })}
            title={t('ui.sort.hint')}
          >
            <GripVertical size={16} aria-hidden="true" />
          </button>
          <IconButton
            label={t('ui.sort.moveUp', { name: item.name })}
            aria-disabled={onUp === undefined}
            onClick={() => onUp?.()}
          >
            <ChevronUp size={16} aria-hidden="true" />
          </IconButton>
          <IconButton
            label={t('ui.sort.moveDown', { name: item.name })}
            aria-disabled={onDown === undefined}
            onClick={() => onDown?.()}
          >
            <ChevronDown size={16} aria-hidden="true" />
          </IconButton>
        </div>
      )}
      <div className="grow">{item.content}</div>
    </li>
  );
}
