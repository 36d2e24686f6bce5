// Shows the API's description, and signs its reader in as the app does: authorization code with
// PKCE (RFC 7636). The token stays in this page's memory and is gone with the page.
const CLIENT = 'mobile-app';
// One of the addresses that the app's client may come back to; the page there sends us here.
const CALLBACK = `${location.origin}/app/docs-sign-in.html`;

let tokens = null;
let renewal = null;

const settings = await (await fetch('/api/docs/settings')).json();

SwaggerUIBundle({
  url: '/openapi?format=JSON',
  dom_id: '#api',
  // It would write its own things behind the #, where the answer of the sign-in stands.
  deepLinking: false,
  displayRequestDuration: true,
  syntaxHighlight: { activated: true, theme: 'agate' },
  // Which server to ask about the page's validity would be somebody else's.
  validatorUrl: null,
  requestInterceptor: (request) => {
    if (tokens && new URL(request.url, location.href).origin === location.origin) {
      request.headers.Authorization = `Bearer ${tokens.access_token}`;
    }
    return request;
  },
  responseInterceptor: async (response) => {
    // With a profile one becomes a customer, which only a new token says.
    if (tokens && response.status === 201 && new URL(response.url).pathname === '/api/profile') {
      await renew();
    }
    return response;
  },
});

function base64Url(bytes) {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function random() {
  return base64Url(crypto.getRandomValues(new Uint8Array(32)));
}

async function signIn() {
  const verifier = random();
  const state = random();
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
  sessionStorage.setItem('docs-sign-in', JSON.stringify({ verifier, state }));
  const query = new URLSearchParams({
    client_id: CLIENT, response_type: 'code', scope: 'openid', redirect_uri: CALLBACK, state,
    code_challenge: base64Url(new Uint8Array(hash)), code_challenge_method: 'S256',
  });
  location.assign(`${settings.realm}/protocol/openid-connect/auth?${query}`);
}

async function finishSignIn() {
  const answer = new URLSearchParams(location.hash.slice(1));
  const asked = JSON.parse(sessionStorage.getItem('docs-sign-in') ?? 'null');
  if (!asked || !answer.has('state')) {
    return;
  }
  sessionStorage.removeItem('docs-sign-in');
  history.replaceState(null, '', location.pathname);
  if (!answer.has('code') || answer.get('state') !== asked.state) {
    show('Sign-in failed. Try again.');
    return;
  }
  await ask({
    grant_type: 'authorization_code', code: answer.get('code'),
    redirect_uri: CALLBACK, code_verifier: asked.verifier,
  });
}

async function renew() {
  await ask({ grant_type: 'refresh_token', refresh_token: tokens.refresh_token });
}

// Asks Keycloak for tokens, and again shortly before they are over.
async function ask(what) {
  const response = await fetch(`${settings.realm}/protocol/openid-connect/token`, {
    method: 'POST',
    body: new URLSearchParams({ client_id: CLIENT, ...what }),
  });
  if (!response.ok) {
    show(tokens ? 'Your sign-in is over. Sign in again.' : 'Sign-in failed. Try again.');
    tokens = null;
    return;
  }
  tokens = await response.json();
  const claims = JSON.parse(new TextDecoder().decode(
    Uint8Array.from(
      atob(tokens.access_token.split('.')[1].replaceAll('-', '+').replaceAll('_', '/')),
      (character) => character.charCodeAt(0))));
  show(`Signed in as ${claims.preferred_username}`);
  clearTimeout(renewal);
  renewal = setTimeout(renew, Math.max(tokens.expires_in - 20, 5) * 1000);
}

function show(text) {
  document.getElementById('who').textContent = text;
}

document.getElementById('sign-in').addEventListener('click', signIn);
await finishSignIn();
