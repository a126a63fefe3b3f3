/** A browser without scripts on the backend's pages: keeps cookies, follows no redirects, fills in forms. */
export function openVisitor(url: string) {
  const jar = new Map<string, string>();
  const request = async (method: string, path: string, init: RequestInit = {}): Promise<Page> => {
    const response = await fetch(new URL(path, url), {
      ...init,
      method,
      redirect: 'manual',
      headers: { ...init.headers, Cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (/max-age=0/i.test(cookie) || value === '') jar.delete(name);
      else jar.set(name, value);
    }
    const text = await response.text();
    return { status: response.status, text, to: response.headers.get('Location'), headers: response.headers };
  };
  return {
    jar,
    get: (path: string) => request('GET', path),
    /** Opens a page and sends a form of it: its hidden fields, and what a person fills in. */
    async send(
      page: string,
      action: string,
      fields: Record<string, string>,
      headers: Record<string, string> = {},
    ): Promise<Page> {
      const { text } = await request('GET', page);
      const token = tokenOf(text);
      const body = new URLSearchParams({ form_token: token, ...fields });
      return request('POST', action, { body, headers: { Origin: new URL(url).origin, ...headers } });
    },
    post: (path: string, fields: Record<string, string>, headers: Record<string, string>) =>
      request('POST', path, { body: new URLSearchParams(fields), headers }),
  };
}

export interface Page {
  status: number;
  text: string;
  to: string | null;
  headers: Headers;
}

export type Visitor = ReturnType<typeof openVisitor>;

/** The token in a page's forms; empty where it has none. */
function tokenOf(text: string): string {
  return /name="form_token" value="([^"]+)"/.exec(text)?.[1] ?? '';
}
