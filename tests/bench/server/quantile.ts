/** The value below which the share `q` (0 to 1) of the values lies, the nearest of them. Throws on no values. */
export function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const found = sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))];
  if (found === undefined) throw new Error('There is no quantile of nothing.');
  return found;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}
