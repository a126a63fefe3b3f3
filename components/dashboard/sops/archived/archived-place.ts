/** Where stand the SOPs that were archived lately: the part of the dashboard's address behind the `#`. */
export const archivedPlace = 'sops/~archived';
