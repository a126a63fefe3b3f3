import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import type { ApiDocument, Target } from './api-document.ts';
import type { RawRequest } from './make-request.ts';
import type { RawAnswer } from './send.ts';

/** Says what is wrong with an answer, or nothing. */
export type Judge = (target: Target, request: RawRequest, answer: RawAnswer) => string | undefined;

/** A judge by the document: no failure of the server, only answers that the document describes, and no insides. */
export function createJudge(document: ApiDocument): Judge {
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  const validators = new Map<object, ValidateFunction>();
  const check = (schema: object, value: unknown) => {
    let validate = validators.get(schema);
    if (!validate) {
      validate = ajv.compile({ ...schema, components: document.components });
      validators.set(schema, validate);
    }
    return validate(value) ? undefined : `not as described: ${ajv.errorsText(validate.errors).slice(0, 300)}`;
  };
  const problem = { $ref: '#/components/schemas/Problem' };

  return ({ operation }, { kind, method }, { status, type, text, fault }) => {
    if (status >= 500) return `status ${status}: ${text.slice(0, 300)}`;
    // The socket was closed on a request that is no HTTP, or that ended early.
    if (status === 0)
      return kind === 'bytes' || kind === 'header' || kind === 'path' ? undefined : `no answer: ${fault}`;
    if (/\bat .+\.[jt]s:\d+|node_modules|SQLITE_|kysely/i.test(text))
      return `shows its insides: ${text.slice(0, 300)}`;
    if (method === 'HEAD' || method === 'OPTIONS' || status === 101 || text === '') return undefined;
    // Node answers what is no HTTP by itself, without a body of ours.
    const isOurs = /^application\/json/.test(type);
    if (!isOurs) return status === 400 ? undefined : `status ${status} of type "${type}"`;
    const value: unknown = JSON.parse(text);
    const isSpoilt = kind === 'path' || kind === 'method' || kind === 'header';
    const described = operation.responses[status]?.content?.['application/json']?.schema;
    if (described && !(isSpoilt && status === 200)) return check(described, value);
    if (isSpoilt) return status < 300 ? undefined : check(problem, value);
    return `status ${status} is not described: ${text.slice(0, 300)}`;
  };
}
