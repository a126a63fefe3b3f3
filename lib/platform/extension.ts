import browser from 'webextension-polyfill';

/**
 * The browser's extension API with promises in Chromium and Firefox alike, for the worker and the extension's
 * own pages. Content scripts must not import this room's file: the polyfill is too heavy for a host's page.
 */
export const extension = browser;
