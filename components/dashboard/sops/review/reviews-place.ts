/** Where SOPs are looked at again: the part of the dashboard's address behind the `#`. No SOP's id has a `~`. */
export const reviewsPlace = 'sops/~reviews';
