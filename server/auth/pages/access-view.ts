import { html } from 'hono/html';
import type { AccessLink } from '../access-links.ts';
import { passwordLength } from '../judge-password.ts';
import { fault, formToken, type Html } from './layout.ts';

interface AccessView {
  token: string;
  path: string;
  link: AccessLink;
  /** The address of whoever is signed in here already, where the member could become theirs. */
  signedIn: string | null;
  email?: string;
  problem?: string | null;
}

/** Lets the person whom a one-time link is for choose a password. */
export function accessView({ token, path, link, signedIn, email = '', problem = null }: AccessView): Html {
  const known = link.login?.email ?? link.member.email;
  return html`<section class="card">
      <div class="head">
        <h1>${link.login ? 'Choose a new password' : 'Set a password'}</h1>
        <p class="soft">
          For ${link.member.name} in ${link.workspace.name}. With it you sign in from any browser.
        </p>
      </div>
      ${fault(problem)}
      <form method="post" action="${path}">
        ${formToken(token)}
        <div class="field">
          <label for="email">Email address</label>
          <input
            id="email"
            name="email"
            type="email"
            autocomplete="username"
            required
            maxlength="200"
            value="${known ?? email}"
            ${known ? 'readonly' : 'autofocus'}
            aria-describedby="email-hint"
          />
          <p class="soft small" id="email-hint">
            ${known ? 'You sign in with this address.' : 'You will sign in with it. Nothing is sent to it.'}
          </p>
        </div>
        <div class="field">
          <label for="password">New password</label>
          <input
            id="password"
            name="password"
            type="password"
            autocomplete="new-password"
            required
            minlength="${passwordLength.min}"
            maxlength="${passwordLength.max}"
            aria-describedby="${problem ? 'fault ' : ''}password-hint"
            ${problem ? 'aria-invalid="true"' : ''}
            ${known ? 'autofocus' : ''}
          />
          <p class="soft small" id="password-hint">
            At least ${passwordLength.min} characters. A few words that only you put together are easy to keep.
          </p>
        </div>
        <button class="primary">Save the password</button>
      </form>
    </section>
    ${
      signedIn && !link.login
        ? html`<section class="card">
          <div class="head">
            <h2>Already signed in as ${signedIn}</h2>
            <p class="soft">Use the same sign-in for ${link.workspace.name}, without a second password.</p>
          </div>
          <form method="post" action="${path}/join">
            ${formToken(token)}
            <button>Use this sign-in</button>
          </form>
        </section>`
        : ''
    }`;
}
