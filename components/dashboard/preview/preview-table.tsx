import { t } from '../../../lib/text/t.ts';
import { Chip } from '../../ui/chip.tsx';
import type { GuidanceRow, Statement } from './guidance-rows.ts';

interface PreviewTableProps {
  /** The same rows of both, in the same order. */
  before: readonly GuidanceRow[];
  after: readonly GuidanceRow[];
  /** The version in force, or null. */
  version: number | null;
}

/** What two playbooks say of a record, side by side, with what differs marked. */
export function PreviewTable({ before, after, version }: PreviewTableProps) {
  return (
    <table className="preview">
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{t('playbook.about')}</span>
          </th>
          <th scope="col">{version === null ? t('playbook.inForce') : t('playbook.version', { version })}</th>
          <th scope="col">{t('playbook.draft')}</th>
        </tr>
      </thead>
      <tbody>
        {after.map((row, index) => {
          const was = before[index]?.statements ?? [];
          const differs = textOf(was) !== textOf(row.statements);
          return (
            <tr key={row.label} className={differs ? 'differs' : undefined}>
              <th scope="row">
                {row.label}
                {differs && <Chip tone="soon">{t('playbook.changes')}</Chip>}
              </th>
              <td>
                <Statements all={was} />
              </td>
              <td>
                <Statements all={row.statements} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function textOf(statements: readonly Statement[]): string {
  return statements.map(({ text }) => text).join('\n');
}

function Statements({ all }: { all: readonly Statement[] }) {
  if (all.length === 0) return <span className="soft">{t('playbook.nothing')}</span>;
  return (
    <ul>
      {all.map(({ text, why }) => (
        <li key={`${text} ${why}`}>
          <details className="statement">
            <summary>{text}</summary>
            <p className="soft">{why}</p>
          </details>
        </li>
      ))}
    </ul>
  );
}
