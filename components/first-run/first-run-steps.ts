/** At which step of the first run what is first shown. Where to hide it comes before all else. */
export const shows = { hiding: 1, line: 2, panel: 3, answers: 4, rest: 5 } as const;
