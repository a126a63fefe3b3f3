import { t } from '../../lib/text/t.ts';
import { Rich } from '../ui/rich.tsx';

/** The first words a new user reads: what this is, and where the two values come from. */
export function Introduction() {
  return (
    <section className="card plain" aria-label={t('settings.welcome.name')}>
      <h2>{t('settings.welcome.title')}</h2>
      <p>{t('settings.welcome.what')}</p>
      <p>
        <Rich
          sentence={{ key: 'settings.welcome.start' }}
          parts={{
            server: <b>{t('settings.welcome.server')}</b>,
            code: <b>{t('settings.welcome.code')}</b>,
          }}
        />
      </p>
    </section>
  );
}
