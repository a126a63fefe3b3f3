import type { ReactNode } from 'react';

interface NoticeProps {
  tone: 'info' | 'soon' | 'bad';
  /** Spoken at once: for what went wrong just now. */
  alert?: boolean;
  icon?: ReactNode;
  children: ReactNode;
}

/** A quiet box that says something about the surface itself: offline, refused, failed. */
export function Notice({ tone, alert = false, icon, children }: NoticeProps) {
  return (
    <div className={`notice ${tone}`} {...(alert ? { role: 'alert' } : {})}>
      {icon}
      <div>{children}</div>
    </div>
  );
}
