// Runs in the sign-in and account pages: asks the browser for a passkey and sends its answer back to our server.
// Without it, or in a browser that knows no passkeys, the password form works all the same.
const { PublicKeyCredential } = globalThis;
const knows = Boolean(PublicKeyCredential?.parseRequestOptionsFromJSON);
const fault = document.querySelector('[data-passkey-fault]');

for (const element of document.querySelectorAll('[data-passkey]')) element.hidden = !knows;
for (const element of document.querySelectorAll('[data-no-passkey]')) element.hidden = knows;

async function send(path, body, token) {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Form-Token': token },
    body: JSON.stringify(body),
  });
  const answer = await response.json().catch(() => ({}));
  if (!response.ok)
    throw new Error(
      answer.message ?? answer.error?.message ?? 'The server did not answer as expected. Try again.',
    );
  return answer;
}

async function signIn({ token, next }) {
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(
    await send('/sign-in/passkey/options', {}, token),
  );
  const credential = await navigator.credentials.get({ publicKey });
  const answer = await send('/sign-in/passkey', { response: credential.toJSON(), next }, token);
  location.assign(answer.next);
}

async function add({ token }) {
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(
    await send('/account/passkeys/options', {}, token),
  );
  const credential = await navigator.credentials.create({ publicKey });
  const answer = await send('/account/passkeys', { response: credential.toJSON() }, token);
  location.assign(answer.next);
}

function sentence(error) {
  if (error.name === 'NotAllowedError') return 'No passkey was used. Try again, or use your password.';
  if (error.name === 'InvalidStateError') return 'This device has a passkey for you already.';
  return error.message;
}

for (const button of document.querySelectorAll('button[data-passkey]')) {
  button.addEventListener('click', async () => {
    if (button.getAttribute('aria-busy') === 'true') return;
    button.setAttribute('aria-busy', 'true');
    fault.hidden = true;
    try {
      await (button.dataset.passkey === 'add' ? add : signIn)(button.dataset);
    } catch (error) {
      fault.textContent = sentence(error);
      fault.hidden = false;
    }
    button.removeAttribute('aria-busy');
  });
}
