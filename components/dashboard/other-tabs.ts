/** What a tab says to the others of this browser when its draft is safe. */
export interface TabNews {
  /** The draft's text, or null when it was discarded or published. */
  yaml: string | null;
  /** The version it was edited from; 0 for none. */
  base: number;
}

/** Joins the tabs of this browser that write one draft, and hears what the others say. */
export class OtherTabs {
  readonly #channel: BroadcastChannel;

  /** `of` names whose draft it is: workspace and member. */
  constructor(of: string, hear: (news: TabNews) => void) {
    this.#channel = new BroadcastChannel(`waymark-draft ${of}`);
    this.#channel.onmessage = ({ data }: MessageEvent<TabNews>) => hear(data);
  }

  tell(news: TabNews): void {
    this.#channel.postMessage(news);
  }

  close(): void {
    this.#channel.close();
  }
}
