import { useState } from 'react';
import { FormField } from '../ui/form-field.tsx';
import { Pills } from '../ui/pills.tsx';
import { Select } from '../ui/select.tsx';
import { SortableList } from '../ui/sortable-list.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { TextField } from '../ui/text-field.tsx';
import { PartCard } from './part-card.tsx';

const long = 'Two business days before the close date that the customer has named in writing, whoever asked';
const options = [
  { value: 'a', label: 'Sales agent' },
  { value: 'b', label: long },
];
const same = () => {};

/** What is filled in and chosen. */
export function FieldParts() {
  const [text, setText] = useState('Europe/Berlin');
  const [pill, setPill] = useState('a');
  const [tab, setTab] = useState<'form' | 'yaml'>('form');
  const [order, setOrder] = useState(['Qualify', 'Call', long]);
  const move = (from: number, to: number) =>
    setOrder(order.toSpliced(from, 1).toSpliced(to, 0, order[from] ?? ''));
  const field = { label: 'Time zone', hint: 'Such as Europe/Berlin.', value: text, onChange: setText };
  return (
    <>
      <PartCard
        name="TextField"
        states={{
          'default; focus by hand': <TextField {...field} invalid={false} />,
          wrong: <TextField {...field} value="Europe/Berln" onChange={same} invalid />,
          disabled: <TextField {...field} invalid={false} disabled />,
          'long text': <TextField {...field} label={long} hint={long} value={long} invalid={false} />,
        }}
      />
      <PartCard
        name="FormField, Select"
        states={{
          default: (
            <FormField label="Who does it" hint="A role of the playbook." faults={[]}>
              {(ties) => <Select {...ties} value="a" options={options} onChange={same} />}
            </FormField>
          ),
          wrong: (
            <FormField label="Who does it" faults={['There is no role with the id "c". It can be: a, b']}>
              {(ties) => <Select {...ties} value="c" options={options} onChange={same} />}
            </FormField>
          ),
          disabled: (
            <FormField label="Who does it" faults={[]}>
              {(ties) => <Select {...ties} value="a" options={options} onChange={same} disabled />}
            </FormField>
          ),
          'long text': (
            <FormField label={long} faults={[long]}>
              {(ties) => <Select {...ties} value="b" options={options} onChange={same} />}
            </FormField>
          ),
        }}
      />
      <PartCard
        name="Pills"
        states={{
          default: (
            <Pills
              legend="Until when"
              value={pill}
              onChange={setPill}
              options={[
                { value: 'a', label: 'Tomorrow', note: 'Tue 24 Nov, 09:00' },
                { value: 'b', label: 'Next week' },
                { value: 'c', label: long },
              ]}
            />
          ),
        }}
      />
      <PartCard
        name="Tabs"
        states={{
          default: (
            <Tabs
              label="How to write"
              value={tab}
              onChange={setTab}
              tabs={[
                { name: 'form', label: 'Form' },
                { name: 'yaml', label: 'YAML', note: <span className="count">3</span> },
              ]}
            >
              <p>{tab}</p>
            </Tabs>
          ),
        }}
      />
      <PartCard
        name="SortableList"
        states={{
          default: (
            <SortableList
              label="Steps"
              onMove={move}
              items={order.map((name) => ({ key: name, name, content: name }))}
            />
          ),
          'to read only': (
            <SortableList
              label="Steps to read"
              readOnly
              onMove={same}
              items={[{ key: 'one', name: 'Qualify', content: 'Qualify' }]}
            />
          ),
        }}
      />
    </>
  );
}
