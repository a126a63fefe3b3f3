import { numberText } from '../../lib/text/number-text.ts';
import { t } from '../../lib/text/t.ts';
import { Select } from '../ui/select.tsx';
import { useWorkspaces } from './use-workspaces.ts';

/** Says which workspace a page shows and changes it; nothing while the browser has no more than one. */
export function WorkspaceSwitch() {
  const { workspaces, choose } = useWorkspaces();
  const [shown] = workspaces;
  if (!shown || workspaces.length < 2) return null;
  const options = workspaces.map(({ id, name, waiting }) => ({
    value: id,
    label: waiting === 0 ? name : t('workspaces.waiting', waiting, { name, n: numberText(waiting) }),
  }));
  return (
    <div className="workspace-switch">
      <Select
        aria-label={t('workspaces.label')}
        value={shown.id}
        options={options}
        onChange={(id) => {
          const wanted = workspaces.find((one) => one.id === id);
          if (wanted) choose(wanted);
        }}
      />
    </div>
  );
}
