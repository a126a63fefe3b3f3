import { html } from 'hono/html';
import type { DeviceRequest } from '../device-codes.ts';
import type { Membership } from '../logins.ts';
import { fault, formToken, type Html, message } from './layout.ts';

/** Asks for the code that the extension shows. */
export function codeView(token: string, problem: string | null, typed = ''): Html {
  return html`<section class="card">
    <div class="head">
      <h1>Connect a browser</h1>
      <p class="soft">Type the code that Waymark’s settings show in the browser to connect.</p>
    </div>
    ${fault(problem)}
    <form method="post" action="/device/code">
      ${formToken(token)}
      <div class="field">
        <label for="code">Code</label>
        <input
          class="code"
          id="code"
          name="user_code"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck="false"
          required
          maxlength="20"
          placeholder="BCDF-GHJK"
          value="${typed}"
          autofocus
          ${problem ? html`aria-invalid="true" aria-describedby="fault"` : ''}
        />
      </div>
      <button class="primary">Go on</button>
    </form>
  </section>`;
}

/** Shows what asks to be connected, and lets the person decide. */
export function approveView(input: {
  token: string;
  request: DeviceRequest;
  email: string;
  memberships: readonly Membership[];
  now: Date;
}): Html {
  const { token, request, email, memberships, now } = input;
  const [first] = memberships;
  return html`<section class="card">
    <div class="head">
      <h1>Connect this browser?</h1>
      <p class="soft">${request.device} wants to connect to Waymark as you.</p>
    </div>
    <div class="big-code" aria-label="Code">${request.userCode}</div>
    <dl class="facts">
      <dt>Browser</dt>
      <dd>${request.device}</dd>
      <dt>Asked</dt>
      <dd>${ago(request.askedAt, now)}</dd>
      <dt>You</dt>
      <dd>${email}</dd>
      ${
        memberships.length === 1 && first
          ? html`<dt>Workspace</dt>
            <dd>${first.workspace.name} <span class="soft">· ${first.member.access}</span></dd>`
          : ''
      }
    </dl>
    <p class="notice soon">
      Go on only if you pressed Sign in just now and Waymark’s settings show this very code. If somebody sent
      you here, deny it: they would read and write in your name.
    </p>
    <form method="post" action="/device">
      ${formToken(token)}
      <input type="hidden" name="user_code" value="${request.userCode}" />
      ${memberships.length > 1 ? choice(memberships) : html`<input type="hidden" name="workspace" value="${first?.workspace.id ?? ''}" />`}
      <div class="two">
        <button name="decision" value="deny">Deny</button>
        <button class="primary" name="decision" value="approve">Connect</button>
      </div>
    </form>
  </section>`;
}

function choice(memberships: readonly Membership[]): Html {
  return html`<div role="radiogroup" aria-labelledby="to">
    <span class="label" id="to">Connect it to</span>
    ${memberships.map(
      ({ workspace, member }, index) =>
        html`<label class="choice"
          ><input type="radio" name="workspace" value="${workspace.id}" ${index === 0 ? 'checked' : ''} />
          <span>${workspace.name} <span class="soft">· ${member.access}</span></span></label
        >`,
    )}
  </div>`;
}

/** What is said of a request that cannot be decided (any more). */
export function closedView(state: DeviceRequest['state'] | 'unknown'): {
  title: string;
  body: Html;
  status: 200 | 404 | 410;
} {
  const again = 'In the browser to connect, open Waymark’s settings and press Sign in for a new code.';
  if (state === 'unknown')
    return {
      status: 404,
      ...page(
        'Unknown code',
        `No browser asked by this code. Check it letter by letter, or get a new one. ${again}`,
      ),
    };
  if (state === 'denied')
    return { status: 200, ...page('Denied', 'Nothing was connected. You can close this tab.') };
  if (state === 'expired')
    return { status: 410, ...page('The code is too old', `A code is valid for ten minutes. ${again}`) };
  return {
    status: 200,
    ...page('Connected', 'The browser is connected, or will be in a few seconds. You can close this tab.'),
  };
}

function page(title: string, text: string): { title: string; body: Html } {
  return { title, body: message({ title, text }) };
}

function ago(then: Date, now: Date): string {
  const minutes = Math.floor((now.getTime() - then.getTime()) / 60_000);
  return minutes < 1 ? 'just now' : minutes === 1 ? 'a minute ago' : `${minutes} minutes ago`;
}
