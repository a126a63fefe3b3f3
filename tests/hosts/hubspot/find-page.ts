import { findObject, type StandInObject, typeIds } from './record-types.ts';

/** What the stand-in shows under one path. */
export type StandInPage =
  | { page: 'record' | 'thread'; object: StandInObject; id: string }
  | { page: 'board' | 'table' | 'workspace'; object: StandInObject };

const record = /^\/contacts\/\d+\/(?:record\/)?(0-\d+|contact|company|deal|ticket)\/(\d+)/;
const thread = /^\/help-desk\/\d+\/.*?\/?ticket\/(\d+)/;
const list = /^\/contacts\/\d+\/objects\/(0-\d+)\//;
const workspace = /^\/prospecting\/\d+\/(contact|compan|deal|ticket)(?:s|ies)/;

/** The page of a path; the board of deals for every other path. */
export function findPage(path: string): StandInPage {
  const [, type, id] = record.exec(path) ?? [];
  const object = findObject(type);
  if (object && id) return { page: 'record', object, id };
  const ticket = thread.exec(path)?.[1];
  if (ticket) return { page: 'thread', object: 'ticket', id: ticket };
  const plural = workspace.exec(path)?.[1];
  if (plural) return { page: 'workspace', object: findObject(plural) ?? 'company' };
  const page = path.endsWith('/list') ? 'table' : 'board';
  return { page, object: findObject(list.exec(path)?.[1]) ?? 'deal' };
}

export const recordPath = (portal: string, id: string, object: StandInObject = 'deal') =>
  `/contacts/${portal}/record/${typeIds[object]}/${id}`;
export const boardPath = (portal: string, object: StandInObject = 'deal') =>
  `/contacts/${portal}/objects/${typeIds[object]}/views/all/board`;
export const listPath = (portal: string, object: StandInObject = 'deal') =>
  `/contacts/${portal}/objects/${typeIds[object]}/views/all/list`;
export const threadPath = (portal: string, id: string) =>
  `/help-desk/${portal}/view/95291824/ticket/${id}/thread/7${id}`;
