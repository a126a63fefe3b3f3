import { Agent } from 'node:http';
import { type ApiDocument, targetsOf } from './api-document.ts';
import { createJudge } from './judge-answer.ts';
import { makeRequest, type RawRequest } from './make-request.ts';
import { createRandom } from './random.ts';
import { type RawAnswer, send } from './send.ts';
import type { Known } from './valid-value.ts';

/** Something the server should not have done. */
export interface Finding {
  /** Which of the requests of this seed. */
  number: number;
  operation: string;
  role: string;
  kind: string;
  what: string;
  /** The answer's status; 0 where there was none. */
  status: number;
  /** Milliseconds until it was there, or was given up. */
  took: number;
  /** The request, cut to a readable length. */
  sent: string;
}

/** How long a request took, in milliseconds. */
export interface Slow {
  number: number;
  operation: string;
  took: number;
}

export interface Campaign {
  url: string;
  document: ApiDocument;
  /** A valid token for a role; asked again when the former one has ended. Null stands for somebody unknown. */
  tokenOf(role: string): Promise<string>;
  roles: readonly string[];
  known: Known;
  seed: number;
  requests: number;
  /** Only operations that this allows. */
  wants?(path: string, method: string): boolean;
  /** Told at each request how many there were, and how many findings. */
  onProgress?(requests: number, findings: number): void;
  /** Told of each finding at once, so that none is lost when the campaign itself ends early. */
  onFinding?(finding: Finding): void;
  /** Only these requests of the seed, to see a finding again. */
  only?: readonly number[];
}

const atOnce = 8;

/** Sends requests made from the server's own document and collects what it should not have answered. */
export async function fuzzApi(
  campaign: Campaign,
): Promise<{ findings: Finding[]; statuses: Map<number, number>; slowest: Slow[] }> {
  const { document, roles, seed, requests, known, url } = campaign;
  const targets = targetsOf(document).filter(({ path, method }) => campaign.wants?.(path, method) ?? true);
  const judge = createJudge(document);
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
  const tokens = new Map<string, string>();
  const findings: Finding[] = [];
  const statuses = new Map<number, number>();
  let slowest: Slow[] = [];
  let number = 0;

  const one = async (index: number) => {
    // Each request has a seed of its own: it does not depend on how the answers interleave.
    const random = createRandom(seed * 1_000_003 + index);
    const target = random.pick(targets);
    const role = random.pick([...roles, 'nobody']);
    if (role !== 'nobody' && !tokens.has(role)) tokens.set(role, await campaign.tokenOf(role));
    const request = await makeRequest(target, tokens.get(role) ?? null, known, random);
    const operation = `${target.method} ${target.path}`;
    const began = performance.now();
    const add = (what: string, status: number) => {
      const took = Math.round(performance.now() - began);
      const { kind } = request;
      const finding = { number: index, operation, role, kind, what, status, took, sent: describe(request) };
      findings.push(finding);
      campaign.onFinding?.(finding);
    };
    let answer: RawAnswer;
    try {
      answer = await send(url, request, agent);
    } catch (error) {
      add(`hangs: ${error instanceof Error ? error.message : error}`, 0);
      return;
    }
    statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
    const took = Math.round(performance.now() - began);
    slowest = [...slowest, { number: index, operation, took }].sort((a, b) => b.took - a.took).slice(0, 5);
    // Somebody disconnected this role, as they may.
    if (answer.status === 401) tokens.delete(role);
    const wrong = judge(target, request, answer);
    if (wrong) add(wrong, answer.status);
  };
  const work = async () => {
    while (number < requests) {
      number += 1;
      campaign.onProgress?.(number, findings.length);
      if (campaign.only?.includes(number) ?? true) await one(number);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  agent.destroy();
  return { findings, statuses, slowest };
}

function describe({ method, path, headers, body }: RawRequest): string {
  const { Authorization: _token, ...others } = headers;
  return `${method} ${path.slice(0, 200)} ${JSON.stringify(others).slice(0, 200)} ${body?.subarray(0, 400).toString() ?? ''}`;
}
