/** Grey rows in the place of text that is on its way. `label` says to screen readers what is awaited. */
export function Skeleton({ label, rows = 4 }: { label: string; rows?: number }) {
  return (
    <div className="skeleton" role="status">
      <span className="visually-hidden">{label}</span>
      {Array.from({ length: rows }, (_, row) => `row-${row}`).map((row) => (
        <span key={row} aria-hidden="true" />
      ))}
    </div>
  );
}
