import { html } from 'hono/html';
import { fault, formToken, type Html } from './layout.ts';
import { passkeyNote } from './passkey-note.ts';

interface SignInView {
  origin: string;
  token: string;
  /** The page to go to afterwards. */
  next: string;
  email?: string;
  problem?: string | null;
  signOns: readonly { provider: string; name: string }[];
}

/** The page on which a person says who they are. */
export function signInView({ origin, token, next, email = '', problem = null, signOns }: SignInView): Html {
  const forDevice = next.startsWith('/device');
  return html`<section class="card">
    <div class="head">
      <h1>Sign in</h1>
      <p class="soft">
        ${forDevice ? 'Then you can connect the browser that shows the code.' : 'To your account on this Waymark server.'}
      </p>
    </div>
    ${fault(problem)}
    <form method="post" action="/sign-in">
      ${formToken(token)}
      <input type="hidden" name="next" value="${next}" />
      <div class="field">
        <label for="email">Email address</label>
        <input
          id="email"
          name="email"
          type="email"
          autocomplete="username webauthn"
          required
          maxlength="200"
          value="${email}"
          ${problem ? html`aria-invalid="true" aria-describedby="fault"` : ''}
          ${email ? '' : 'autofocus'}
        />
      </div>
      <div class="field">
        <label for="password">Password</label>
        <input
          id="password"
          name="password"
          type="password"
          autocomplete="current-password"
          required
          maxlength="200"
          ${problem ? html`aria-invalid="true" aria-describedby="fault"` : ''}
          ${email ? 'autofocus' : ''}
        />
      </div>
      <button class="primary">Sign in</button>
    </form>
    <div class="or">or</div>
    <div class="ways">
      ${signOns.map(
        ({ provider, name }) =>
          html`<a class="button" href="/sign-in/with/${provider}?next=${encodeURIComponent(next)}"
            >Sign in with ${name}</a
          >`,
      )}
      ${passkeyNote(
        origin,
        html`<button type="button" data-passkey="sign-in" data-token="${token}" data-next="${next}" hidden>
          Use a passkey
        </button>`,
      )}
      <p class="notice bad" role="alert" data-passkey-fault hidden></p>
    </div>
    <p class="soft small">
      No password yet, or forgotten? In a connected browser, open Waymark’s settings and press Set a password.
      Otherwise ask an admin of your workspace for a link.
    </p>
  </section>`;
}
