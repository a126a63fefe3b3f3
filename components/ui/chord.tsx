/** A key chord such as `Alt+Shift+O`, as the browser reports it. */
export function Chord({ text }: { text: string }) {
  return <kbd className="chord">{text}</kbd>;
}
