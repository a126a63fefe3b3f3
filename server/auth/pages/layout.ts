import { readFileSync } from 'node:fs';
import { html, raw } from 'hono/html';

/** A piece of a page, its texts escaped. */
export type Html = ReturnType<typeof html>;

const read = (file: string) => readFileSync(new URL(file, import.meta.url), 'utf8');
// One source of colours and sizes for the extension and these pages.
const style = `${read('../../../components/ui/tokens.css')}\n${read('page.css')}`;
const passkeyScript = read('passkey-script.js');

/** A whole page. `nonce` lets exactly this style and script run; `passkeys` adds the script. */
export function layout(page: { title: string; nonce: string; passkeys?: boolean; body: Html }): Html {
  const { title, nonce, passkeys = false, body } = page;
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} – Waymark</title>
        <style nonce="${nonce}">
          ${raw(style)}
        </style>
      </head>
      <body>
        <header>
          <svg width="28" height="28" viewBox="0 0 128 128" aria-hidden="true">
            <rect x="4" y="4" width="120" height="120" rx="30" />
            <path d="M30 42 L47 88 L64 52 L81 88 L98 42" />
          </svg>
          Waymark
        </header>
        <main>${body}</main>
        ${passkeys ? html`<script type="module" nonce="${nonce}">${raw(passkeyScript)}</script>` : ''}
      </body>
    </html>`;
}

/** A page that says one thing, such as "Connected". */
export function message(input: { title: string; text: Html | string; more?: Html }): Html {
  const { title, text, more = html`` } = input;
  return html`<section class="card">
    <div class="head"><h1>${title}</h1></div>
    <p role="status">${text}</p>
    ${more}
  </section>`;
}

/** A sentence about what went wrong; read out by screen readers. */
export function fault(text: string | null): Html {
  return text ? html`<p class="notice bad" role="alert" id="fault">${text}</p>` : html``;
}

/** The hidden field by which the server knows that a form is its own. */
export function formToken(token: string): Html {
  return html`<input type="hidden" name="form_token" value="${token}" />`;
}
