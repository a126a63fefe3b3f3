import { useMutation } from '@tanstack/react-query';
import { t } from '../../../../lib/text/t.ts';
import { ask } from '../../../port/ask.ts';
import { usePort } from '../../../port/port.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { editPlace } from './edit-place.ts';
import { draftOf, type Template, templates } from './templates.ts';

/** Asks what kind of SOP it is to be, makes a draft of that kind, and opens it. */
export function NewSopDialog({ onClose }: { onClose: () => void }) {
  const port = usePort();
  const begin = useMutation({
    mutationFn: async (template: Template) => {
      const key = `~${crypto.randomUUID()}`;
      await ask(port, { type: 'sopDraft.save', key, base: 0, draft: draftOf(template) });
      return key;
    },
    onSuccess: (key) => {
      onClose();
      location.hash = editPlace(key);
    },
  });
  return (
    <Dialog title={t('sopEdit.newTitle')} onClose={onClose}>
      <div className="stack wide-dialog">
        <div className="sop-templates">
          {templates.map((template) => (
            <button
              key={template}
              type="button"
              className="sop-template"
              onClick={() => begin.mutate(template)}
            >
              <span className="strong">{t(`sopEdit.template.title.${template}`)}</span>
              <span className="soft">{t(`sopEdit.template.text.${template}`)}</span>
            </button>
          ))}
        </div>
        {begin.isError && (
          <Notice tone="bad" alert>
            {t('sopEdit.notKept')}
          </Notice>
        )}
        <div className="row end">
          <Button look="quiet" onClick={onClose}>
            {t('playbook.close')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
