/** Where stands what was looked for and not found: the part of the dashboard's address behind the `#`. */
export const missedPlace = 'sops/~missed';
