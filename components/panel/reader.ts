/** Who reads the panel (the member's id, and their id in the playbook where they have one), and the rules of the flags that are on their card, most urgent first. */
export interface Reader {
  member: string;
  person?: string | null;
  card: readonly string[];
}
