/** Gives the present moment. Pure rooms take one as an argument, so that tests and replays choose the time. */
export type Clock = () => Date;

/** The machine's own clock. */
export const systemClock: Clock = () => new Date();
