import { html } from 'hono/html';
import type { Membership } from '../logins.ts';
import { fault, formToken, type Html } from './layout.ts';
import { passkeyNote } from './passkey-note.ts';

interface AccountView {
  token: string;
  origin: string;
  email: string;
  memberships: readonly Membership[];
  passkeys: readonly { id: string; name: string; since: string }[];
  hasPassword: boolean;
  /** What was just done. */
  done: string | null;
  problem?: string | null;
}

/** Who is signed in here, and by which means they can sign in. */
export function accountView(view: AccountView): Html {
  const { token, email, memberships, done, problem = null } = view;
  return html`${done ? html`<p class="notice good" role="status">${done}</p>` : ''}
    <section class="card">
      <div class="head">
        <h1>Your sign-in</h1>
        <p class="soft">${email}</p>
      </div>
      ${fault(problem)}
      ${
        memberships.length === 0
          ? html`<p class="notice soon">
            You belong to no workspace here any more. Ask an admin if that is a mistake.
          </p>`
          : html`<dl class="facts">
            ${memberships.map(
              ({ workspace, member }) =>
                html`<dt>${workspace.name}</dt>
                  <dd>${member.name} <span class="soft">· ${member.access}</span></dd>`,
            )}
          </dl>`
      }
      <form method="post" action="/sign-out">
        ${formToken(token)}
        <button>Sign out here</button>
      </form>
    </section>
    ${passwordCard(view)} ${passkeyCard(view)}
    <section class="card">
      <div class="head">
        <h2>Connect a browser</h2>
        <p class="soft">
          Open Waymark’s settings in that browser, enter <b>${view.origin}</b> and press Sign in.
        </p>
      </div>
      <a href="/device">I have a code</a>
    </section>`;
}

function passwordCard({ token, hasPassword, email }: AccountView): Html {
  if (!hasPassword) return html``;
  return html`<section class="card">
    <h2>Change the password</h2>
    <form method="post" action="/account/password">
      ${formToken(token)}
      <input type="hidden" name="username" autocomplete="username" value="${email}" />
      <div class="field">
        <label for="current">Present password</label>
        <input id="current" name="current" type="password" autocomplete="current-password" required />
      </div>
      <div class="field">
        <label for="password">New password</label>
        <input
          id="password"
          name="password"
          type="password"
          autocomplete="new-password"
          required
          minlength="12"
          maxlength="128"
        />
      </div>
      <button>Change the password</button>
    </form>
  </section>`;
}

function passkeyCard({ token, origin, passkeys }: AccountView): Html {
  return html`<section class="card">
    <div class="head">
      <h2>Passkeys</h2>
      <p class="soft">Sign in with your finger, face or the device’s code instead of a password.</p>
    </div>
    ${
      passkeys.length > 0
        ? html`<ul class="rows">
          ${passkeys.map(
            ({ id, name, since }) =>
              html`<li>
                <span>${name} <span class="soft small">since ${since}</span></span>
                <form method="post" action="/account/passkeys/remove">
                  ${formToken(token)}
                  <input type="hidden" name="id" value="${id}" />
                  <button class="plain" aria-label="Remove ${name}">Remove</button>
                </form>
              </li>`,
          )}
        </ul>`
        : ''
    }
    ${passkeyNote(
      origin,
      html`<button type="button" data-passkey="add" data-token="${token}" hidden>Add a passkey</button>`,
    )}
    <p class="notice bad" role="alert" data-passkey-fault hidden></p>
  </section>`;
}
