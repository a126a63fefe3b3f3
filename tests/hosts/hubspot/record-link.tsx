import { recordPath } from './find-page.ts';
import type { StandInRecord } from './record-types.ts';
import { navigate, useStore } from './store.ts';

/** A record's title as a link to its page. */
export function RecordLink({ record, testId }: { record: StandInRecord; testId?: string }) {
  const path = recordPath(useStore().options.portal, record.id, record.object);
  return (
    <a
      href={path}
      data-test-id={testId}
      onClick={(event) => {
        event.preventDefault();
        navigate(path);
      }}
    >
      {record.title}
    </a>
  );
}
