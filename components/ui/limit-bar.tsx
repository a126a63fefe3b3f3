/** A bar of a value against its limit, in the same unit; the tick is the limit. `label` says both in words. */
export function LimitBar({ value, limit, label }: { value: number; limit: number; label: string }) {
  const scale = Math.max(value, limit * 1.1, 1);
  const percent = (amount: number) => `${Math.round((amount / scale) * 1000) / 10}%`;
  return (
    <div className={value > limit ? 'limit-bar over' : 'limit-bar'} role="img" aria-label={label}>
      <span className="fill" style={{ inlineSize: percent(value) }} />
      <span className="tick" style={{ insetInlineStart: percent(limit) }} />
    </div>
  );
}
