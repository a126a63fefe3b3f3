import { type ReactNode, type ToggleEvent, useId, useRef } from 'react';
import { Button } from './button.tsx';

interface MenuItem {
  label: string;
  /** One line that says what happens. */
  note?: string;
  onChoose: () => void;
}

interface MenuProps {
  /** The name of the button for screen readers and its tooltip. */
  label: string;
  /** What stands on the button. */
  face: ReactNode;
  items: MenuItem[];
  busy?: boolean;
  /** `icon`: a square button with a picture only. */
  look?: 'quiet' | 'icon';
}

const gap = 4;

/** A button that opens a short list of further buttons, on the browser's own popover: Esc and a click elsewhere close it
 *  and give the focus back. */
export function Menu({ label, face, items, busy = false, look = 'quiet' }: MenuProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);

  const place = ({ newState }: ToggleEvent<HTMLDivElement>) => {
    if (newState !== 'open' || !button.current || !list.current) return;
    const from = button.current.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height, style } = list.current;
    const fitsBelow = from.bottom + gap + height <= innerHeight;
    style.top = `${Math.max(gap, fitsBelow ? from.bottom + gap : from.top - gap - height)}px`;
    // It ends where its button ends, in the direction of the text.
    const start = document.documentElement.dir === 'rtl' ? from.left : from.right - width;
    style.left = `${Math.max(gap, Math.min(start, innerWidth - width - gap))}px`;
    list.current.querySelector('button')?.focus();
  };

  return (
    <>
      <Button
        ref={button}
        look="quiet"
        className={look === 'icon' ? 'menu-icon' : undefined}
        busy={busy}
        popoverTarget={busy ? undefined : id}
        aria-label={label}
        title={label}
      >
        {face}
      </Button>
      {/* biome-ignore lint/a11y/useSemanticElements: no element of the platform is a list of commands. */}
      <div
        ref={list}
        id={id}
        popover="auto"
        role="group"
        aria-label={label}
        className="menu"
        onToggle={place}
      >
        {items.map(({ label: text, note, onChoose }) => (
          <button
            type="button"
            key={text}
            className="menu-item"
            onClick={() => {
              list.current?.hidePopover?.();
              onChoose();
            }}
          >
            <span>{text}</span>
            {note && <small>{note}</small>}
          </button>
        ))}
      </div>
    </>
  );
}
