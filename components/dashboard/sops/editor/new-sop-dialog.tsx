import { useMutation } from '@tanstack/react-query';
import { textLocale } from '../../../../lib/text/locale.ts';
import { t } from '../../../../lib/text/t.ts';
import { ask } from '../../../port/ask.ts';
import { usePort } from '../../../port/port.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { editPlace } from './edit-place.ts';
import { draftOf, type Template, templates } from './templates.ts';

/** Asks what kind of SOP it is to be, makes a draft of that kind, and opens it. `title` is what it is called so far. */
export function NewSopDialog({ title = '', onClose }: { title?: string; onClose: () => void }) {
  const port = usePort();
  const begun = title.charAt(0).toLocaleUpperCase(textLocale()) + title.slice(1);
  const begin = useMutation({
    mutationFn: async (template: Template) => {
      const key = `~${crypto.randomUUID()}`;
      await ask(port, { type: 'sopDraft.save', key, base: 0, draft: { ...draftOf(template), title: begun } });
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
