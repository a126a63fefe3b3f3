import { expect, test } from '@playwright/test';
import { fuzzHosts } from '../hosts/fuzz/fuzz-hosts.ts';
import { fuzzPages } from '../hosts/fuzz/fuzz-pages.ts';

// tests/soak/page-fuzz.ts does two thousand on each, with any seed.
for (const host of fuzzHosts) {
  test(`whatever ${host.name}'s page does to itself, nothing false is said and the page works`, async () => {
    const report = await fuzzPages(host, { seed: 20_261_122, mutations: 24, pages: 3 });
    expect(report.findings).toEqual([]);
    // It read, and it clicked.
    expect(report.truths).toBeGreaterThan(5);
    expect(report.heard).toBeGreaterThan(0);
  });
}
