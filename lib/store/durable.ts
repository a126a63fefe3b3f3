/** Chromium otherwise answers before the disk has the data, and a power cut would take what was promised. */
export const durable = { chromeTransactionDurability: 'strict' } as const;
