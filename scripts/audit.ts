import { spawnSync } from 'node:child_process';

/**
 * Asks the package registry for known holes in the packages of the lock file, for CI: `npm run audit`. Ends with 1
 * when one that the backend or the extension runs with is high or critical. A registry that does not answer such
 * questions (some mirrors do not) is said, and is no failure: the next run may have another.
 */
const args = ['audit', '--json', '--omit=dev', '--audit-level=high'];
const { status, stdout, error } = spawnSync('npm', args, {
  encoding: 'utf8',
  shell: process.platform === 'win32',
  // .npmrc keeps installs quiet about it; this one asks.
  env: { ...process.env, npm_config_audit: 'true' },
});
const report = findReport(stdout);
if (error || !report?.metadata) {
  const reason = error?.message ?? report?.message ?? report?.error?.summary ?? 'no report';
  console.log(`Skipped: the package registry does not say which packages have known holes (${reason}).`);
} else {
  const counts = Object.entries(report.metadata.vulnerabilities).map(([level, count]) => `${count} ${level}`);
  console.log(`Known holes in packages: ${counts.join(', ')}.`);
  for (const { name, severity, range } of Object.values(report.vulnerabilities ?? {})) {
    console.log(`  ${severity}: ${name} ${range}`);
  }
  process.exitCode = status === 0 ? 0 : 1;
}

interface Report {
  message?: string;
  error?: { summary?: string };
  metadata?: { vulnerabilities: Record<string, number> };
  vulnerabilities?: Record<string, { name: string; severity: string; range: string }>;
}

function findReport(text: string): Report | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
