/** The tables of the connector to Asana. */
export interface AsanaTables {
  /** A workspace's personal access token, sealed; `place` is an AsanaChoice as JSON; `problem` is what was wrong when
   *  Asana was last asked. */
  asana_connections: {
    workspace: string;
    token: string;
    place: string;
    problem: string | null;
    updated_at: number;
  };
  /** The project of a handoff, from the wish to the end. What has been asked of Asana is written down before it is
   *  asked, and what it answered at once, because Asana cannot tell a request from its repetition. */
  asana_projects: {
    workspace: string;
    /** What the project is found again by at Asana; made of the workspace and the passage. */
    marker: string;
    /** Which handoff it is for: a Passage as JSON. */
    passage: string;
    /** Who asked for it. */
    member: string;
    /** A ProjectPlan as JSON. */
    plan: string;
    /** `asked`: nothing was sent, or surely nothing came of it. `sent`: nobody knows yet what came of it. `building`:
     *  Asana's job is known. `made`: the project is known. `filled`: it holds all it should. `done`: told to everybody. */
    state: 'asked' | 'sent' | 'building' | 'made' | 'filled' | 'done';
    /** Counts changes: of two servers that have read the same turn only one may go on. */
    turn: number;
    /** How often a project was asked for. */
    attempts: number;
    /** How often something failed since it last got anywhere. */
    tries: number;
    sent_at: number | null;
    /** Asana's own ids. */
    job: string | null;
    project: string | null;
    url: string | null;
    problem: string | null;
    /** Not before this moment; null when it is done or waits for a person. */
    due_at: number | null;
    created_at: number;
  };
}
