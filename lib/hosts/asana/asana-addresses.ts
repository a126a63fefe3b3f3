import type { AddressGrammar } from '../host-adapter.ts';

/** Ids are numbers without leading zeros; `0` stands for "none" in old addresses. */
const gid = '[1-9][0-9]{0,24}';
const end = '/?(?:[?#]|$)';
/** New addresses begin with the workspace. */
const v1 = `^/1/(?<account>${gid})/`;
/** What may follow a task: the full-screen view, or one entry of its feed. */
const within = `(?:/f|/(?:comment|story|attachment)/${gid})?`;
/** The views of a project, with the id of the view where it has one. */
const view = `(?:/(?!task|item|story)[a-z_-]{1,40}(?:/${gid})?)?`;
/** A search names its open task in the query. */
const child = `(?:/[^?#]*)?\\?(?:[^#]*&)?child=(?<id>${gid})(?:[&#]|$)`;

/**
 * Asana's addresses (hosts.md 3.1). New ones say the workspace and what each id is, so they are read by their
 * keywords. Old ones (`/0/…`) stay valid, name no workspace and give ids by position: what such an id is can only be
 * told from records that are known.
 */
export const asanaAddresses: AddressGrammar = {
  hostnames: ['app\\.asana\\.com'],
  shapes: [
    {
      page: 'task',
      object: 'task',
      pattern: `${v1}(?:(?:[^?#]*/)?task|inbox/${gid}/item)/(?<id>${gid})${within}${end}`,
    },
    { page: 'task', object: 'task', pattern: `${v1}search${child}` },
    { page: 'task', object: 'task', pattern: `^/0/search${child}` },
    { page: 'project', object: 'project', pattern: `${v1}project/(?<id>${gid})${view}${end}` },
    { page: 'task', object: 'task', pattern: `^/0/inbox/${gid}/(?<id>${gid})(?:/${gid})?${within}${end}` },
    { page: 'task', object: 'task', pattern: `^/0/(?:home|search)/[^/?#]+/(?<id>${gid})${within}${end}` },
    { page: 'task', object: 'task', pattern: `^/0/(?:0|${gid})/(?<id>${gid})${within}${end}` },
    { page: 'project', object: 'project', pattern: `^/0/(?<id>${gid})${view}${end}` },
    { page: 'list', pattern: `^/1/(?<account>${gid})(?:[/?#]|$)` },
  ],
  objects: { task: 'task', project: 'project' },
};
