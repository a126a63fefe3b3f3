/** Waymark's sign. Decoration: the name stands beside it wherever it is needed. */
export function Mark({ size = 20 }: { size?: number }) {
  return (
    <svg className="mark" width={size} height={size} viewBox="0 0 128 128" aria-hidden="true">
      <rect className="mark-ground" x="4" y="4" width="120" height="120" rx="30" />
      <path className="mark-trail" d="M30 42 L47 88 L64 52 L81 88 L98 42" />
    </svg>
  );
}
