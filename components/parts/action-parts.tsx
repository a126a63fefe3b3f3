import { Ellipsis, Trash2 } from 'lucide-react';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { Menu } from '../ui/menu.tsx';
import { PartCard } from './part-card.tsx';

const long = 'Put my draft onto version 1,204 and keep everything that I have changed in it until now';
const looks = ['plain', 'primary', 'quiet', 'link', 'danger'] as const;
const icon = <Trash2 size={16} aria-hidden="true" />;
const items = [
  { label: 'Not now', note: 'Comes back when something changes', onChoose: () => {} },
  { label: long, onChoose: () => {} },
];

/** What is pressed: buttons and menus. Hover and focus are the browser's own: move the mouse, press Tab. */
export function ActionParts() {
  const row = (more: { busy?: boolean; disabled?: boolean }) => (
    <div className="row wrap">
      {looks.map((look) => (
        <Button key={look} look={look} {...more}>
          {look}
        </Button>
      ))}
    </div>
  );
  return (
    <>
      <PartCard
        name="Button"
        states={{
          'default; hover and focus by hand': row({}),
          busy: row({ busy: true }),
          disabled: row({ disabled: true }),
          'long text': <Button look="primary">{long}</Button>,
        }}
      />
      <PartCard
        name="IconButton"
        states={{
          'default; hover and focus by hand': <IconButton label="Remove">{icon}</IconButton>,
          disabled: (
            <IconButton label="Remove" disabled>
              {icon}
            </IconButton>
          ),
          'out of reach, with the focus': (
            <IconButton label="Remove" aria-disabled>
              {icon}
            </IconButton>
          ),
        }}
      />
      <PartCard
        name="Menu"
        states={{
          words: <Menu label="More about the step" face="More" items={items} />,
          'a picture': (
            <Menu label="More" look="icon" face={<Ellipsis size={16} aria-hidden="true" />} items={items} />
          ),
          busy: <Menu label="More about the step" face="More" items={items} busy />,
        }}
      />
    </>
  );
}
