/** Extension pages and workers only: an ordinary web page gets no answer it could read, and no live connection. */
export const extensionOrigin = /^(chrome|moz)-extension:\/\/[^/]+$/;
