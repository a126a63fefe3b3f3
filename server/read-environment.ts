import { type EnvironmentSignOn, readEnvironmentSignOn } from './auth/environment-sign-on.ts';
import { findPublicUrl } from './auth/find-public-url.ts';
import type { AsanaAddress } from './connectors/asana/ask-asana.ts';
import { isPostgresUrl } from './store/postgres-url.ts';

/** What operators set in the environment rather than on the command line, because containers do. */
export interface Environment {
  logLevel: string;
  metricsToken?: string;
  /** How long the server says that it stops before it does (ms). */
  drain: number;
  /** Where PostgreSQL is; without one everything is kept in the data folder. */
  databaseUrl?: string;
  /** Where an OpenTelemetry collector takes traces. */
  collector?: string;
  /** True where every request comes through a proxy that names in `X-Forwarded-For` for whom. */
  trustProxy?: boolean;
  /** The address under which people's browsers reach the server. */
  publicUrl?: string;
  /** The company's identity provider, where the operator rather than an admin sets it. */
  signOn?: EnvironmentSignOn;
  /** Where Asana is asked, where that is not its own address. */
  asana?: Partial<AsanaAddress>;
}

const logLevels = ['debug', 'info', 'warn', 'error', 'silent'];
const shortestToken = 16;

/** Reads `DATABASE_URL`, `OTEL_EXPORTER_OTLP_ENDPOINT` and the variables that begin with `WAYMARK_`. Throws an Error
 *  with a sentence that names the variable when one is not usable. */
export function readEnvironment(variables: NodeJS.ProcessEnv): Environment {
  const logLevel = variables.WAYMARK_LOG_LEVEL || 'info';
  if (!logLevels.includes(logLevel)) {
    throw new Error(`WAYMARK_LOG_LEVEL must be one of ${logLevels.join(', ')}, not "${logLevel}".`);
  }
  const metricsToken = variables.WAYMARK_METRICS_TOKEN;
  if (metricsToken && metricsToken.length < shortestToken) {
    throw new Error(`WAYMARK_METRICS_TOKEN must have at least ${shortestToken} characters, or be left out.`);
  }
  const drain = Number(variables.WAYMARK_DRAIN_SECONDS || 0);
  if (!(drain >= 0 && drain <= 60)) throw new Error('WAYMARK_DRAIN_SECONDS must be a number from 0 to 60.');
  const proxy = variables.WAYMARK_TRUST_PROXY || '0';
  if (proxy !== '0' && proxy !== '1') throw new Error('WAYMARK_TRUST_PROXY must be 1 or 0.');
  const publicUrl = findPublicUrl(variables.WAYMARK_PUBLIC_URL);
  const databaseUrl = variables.DATABASE_URL;
  if (databaseUrl && !isPostgresUrl(databaseUrl)) {
    throw new Error('DATABASE_URL must look like postgres://user:password@host:5432/database.');
  }
  const collector = variables.OTEL_EXPORTER_OTLP_ENDPOINT;
  if (collector && !URL.canParse(collector)) {
    throw new Error('OTEL_EXPORTER_OTLP_ENDPOINT must be an address such as http://collector:4318.');
  }
  const asanaUrl = variables.WAYMARK_ASANA_URL?.replace(/\/+$/, '');
  if (asanaUrl && !/^https?:$/.test(URL.parse(asanaUrl)?.protocol ?? '')) {
    throw new Error('WAYMARK_ASANA_URL must be an address such as https://proxy.company.example/api/1.0.');
  }
  const signOn = readEnvironmentSignOn(variables);
  return {
    logLevel,
    drain: drain * 1000,
    ...(proxy === '1' ? { trustProxy: true } : {}),
    ...(metricsToken ? { metricsToken } : {}),
    ...(databaseUrl ? { databaseUrl } : {}),
    ...(collector ? { collector } : {}),
    ...(publicUrl ? { publicUrl } : {}),
    ...(signOn ? { signOn } : {}),
    ...(asanaUrl ? { asana: { url: asanaUrl } } : {}),
  };
}
