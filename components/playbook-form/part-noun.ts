/** The kinds of parts that lists of the form hold; each has sentences of its own, because languages bend nouns. */
export type PartNoun =
  | 'role'
  | 'property'
  | 'sop'
  | 'path'
  | 'motion'
  | 'stage'
  | 'sequence'
  | 'stallRule'
  | 'routingRule'
  | 'person'
  | 'team'
  | 'step'
  | 'criterion'
  | 'touch'
  | 'handoff'
  | 'item'
  | 'message';
