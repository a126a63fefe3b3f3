import { existsSync, readFileSync } from 'node:fs';
import { validate } from 'dockerfile-utils';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readEnvironmentSignOn } from '../../server/auth/environment-sign-on.ts';

// No container engine runs in the tests: the files are read and held to what they must say.
const dockerfile = readFileSync('Dockerfile', 'utf8');
const composeFiles = ['compose.yaml', 'compose.postgres.yaml'];

interface Service {
  image?: string;
  build?: string;
  environment?: Record<string, string>;
  volumes?: string[];
  depends_on?: string[] | Record<string, { condition: string }>;
  healthcheck?: object;
  [key: string]: unknown;
}

interface Compose {
  services: Record<string, Service>;
  volumes: Record<string, unknown>;
}

const read = (file: string): Compose => parse(readFileSync(file, 'utf8'), { merge: true });
/** The last instruction of this name in the final stage. */
const last = (name: string) =>
  dockerfile
    .split('\n')
    .filter((line) => line.startsWith(`${name} `))
    .at(-1)
    ?.slice(name.length + 1);

test('a linter finds nothing in the Dockerfile', () => {
  expect(validate(dockerfile, { deprecatedMaintainer: 2 })).toEqual([]);
});

test('the image runs as a user without rights, says whether it is healthy, and takes the Node of the project', () => {
  expect(last('USER')).toBe('node');
  expect(dockerfile).toMatch(/^HEALTHCHECK [^\n]*\\\n {2}CMD \["node"/m);
  expect(dockerfile).toContain('/readyz');
  const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  const [, major] = /^\^(\d+)\./.exec(devDependencies.node) ?? [];
  for (const [, image] of dockerfile.matchAll(/^FROM (\S+)/gm)) expect(image).toMatch(`node:${major}-`);
  expect(dockerfile).not.toMatch(/^ADD /m);
  expect(dockerfile).not.toMatch(/(SECRET|PASSWORD|TOKEN)\S*=/);
});

test('what is copied into the image is there, and nothing else is sent to the builder', () => {
  const ignored = readFileSync('.dockerignore', 'utf8').trim().split('\n');
  expect(ignored[0]).toBe('**');
  const sent = ignored.slice(1).map((line) => line.replace(/^!/, ''));
  const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, names = '']) =>
    names.split(' '),
  );
  expect(copied.length).toBeGreaterThan(5);
  for (const name of copied) {
    expect(existsSync(name), name).toBe(true);
    expect(sent, name).toContain(name);
  }
  expect(sent.filter((name) => !copied.includes(name))).toEqual([]);
});

test.each(composeFiles)('%s: every service is held down and comes back', (file) => {
  const { services, volumes } = read(file);
  for (const [name, service] of Object.entries(services)) {
    expect(service.image, name).toBeTruthy();
    expect(service.privileged, name).toBeUndefined();
    expect(service.security_opt, name).toEqual(['no-new-privileges:true']);
    // PostgreSQL's own image changes its user and writes to its own folders.
    if (name !== 'postgres') {
      expect(service.read_only, name).toBe(true);
      expect(service.cap_drop, name).toEqual(['ALL']);
    }
    if (!service.profiles) expect(service.restart, name).toBe('unless-stopped');
    if (service.build) expect(service.build).toBe('.');
    for (const mount of service.volumes ?? []) {
      const [from = ''] = mount.split(':');
      if (from.startsWith('.')) expect(existsSync(from), mount).toBe(true);
      else expect(volumes, mount).toHaveProperty(from);
    }
    const needs = service.depends_on ?? [];
    for (const needed of Array.isArray(needs) ? needs : Object.keys(needs)) {
      expect(services, `${name} needs ${needed}`).toHaveProperty(needed);
    }
  }
});

test('a secret is never written in a compose file, and what is set is what the server reads', () => {
  const program = ['server/read-environment.ts', 'server/secret-keys.ts']
    .map((file) => readFileSync(file, 'utf8'))
    .join('');
  for (const file of composeFiles) {
    for (const { environment = {}, image } of Object.values(read(file).services)) {
      for (const [name, value] of Object.entries(environment)) {
        // Any of these alone is refused, because the others are missing; one that nobody reads is not noticed.
        if (name.startsWith('WAYMARK_OIDC_')) expect(() => readEnvironmentSignOn({ [name]: 'x' })).toThrow();
        else if (image === 'waymark') expect(program, name).toContain(name);
        if (/SECRET|PASSWORD|TOKEN|DATABASE_URL/.test(name)) expect(value, name).toMatch(/\$\{\w+(:\?|:-\})/);
      }
    }
  }
});

test('every variable of single sign-on reaches the servers', () => {
  const told = new Set(readFileSync('docs/operating.md', 'utf8').match(/WAYMARK_OIDC_[A-Z_]+/g));
  expect(told.size).toBeGreaterThan(6);
  for (const file of composeFiles) {
    const servers = Object.values(read(file).services).filter(
      (it) => it.image === 'waymark' && it.environment,
    );
    expect(servers.length).toBeGreaterThan(0);
    for (const { environment } of servers)
      expect(Object.keys(environment ?? {})).toEqual(expect.arrayContaining([...told]));
  }
});

test('the proxy adds HTTPS and shares requests among exactly the servers there are', () => {
  const caddyfile = readFileSync('deploy/Caddyfile', 'utf8');
  const { services } = read('compose.postgres.yaml');
  const servers = Object.keys(services).filter((name) => services[name]?.image === 'waymark');
  expect(servers.length).toBeGreaterThan(1);
  const [, upstreams] = /reverse_proxy (.+) \{/.exec(caddyfile) ?? [];
  expect(upstreams?.split(' ')).toEqual(servers.map((name) => `${name}:8787`));
  expect(caddyfile).toContain('Strict-Transport-Security');
  expect(caddyfile).toContain('respond /metrics 404');
  expect(dockerfile).toContain('EXPOSE 8787');
  // A server is taken out of the proxy before it stops, and may take as long as it says.
  expect(services['waymark-1']?.environment?.WAYMARK_DRAIN_SECONDS).toBe('5');
});
