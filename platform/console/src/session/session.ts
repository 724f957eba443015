import Keycloak from 'keycloak-js';
import { reactive } from 'vue';
import { dataOf, staffClient } from '../api/client';
import { UnreachableError } from '../api/problem';
import type { Me, PublicConfig } from '../api/types';
import { readConfig, realmOf } from './config';

type Failure = 'config' | 'secure' | 'keycloak';

/** Who is signed in. The tokens stay inside keycloak-js, in memory only. */
export const session = reactive({
  status: 'starting' as 'starting' | 'out' | 'in' | 'ended' | 'failed',
  config: null as PublicConfig | null,
  me: null as Me | null,
  failure: null as Failure | null,
  refusal: null as unknown,
});

// Notes that a reload should ask Keycloak silently, and where to go on; neither is a secret.
const signedIn = 'haochaping.signed-in';
const goOn = 'haochaping.go-on';
let keycloak: Keycloak | null = null;
let lastActivity = Date.now();

export const api = staffClient(token);

async function token(): Promise<string> {
  if (!keycloak) throw new UnreachableError();
  try {
    await keycloak.updateToken(30);
  } catch {
    if (keycloak.authenticated) throw new UnreachableError();
    session.status = 'ended';
  }
  return keycloak.token ?? '';
}

/** Reads the settings, lets keycloak-js look at the address, and asks the server who this is. */
export async function start(): Promise<void> {
  session.status = 'starting';
  session.failure = null;
  session.refusal = null;
  try {
    session.config = await readConfig();
  } catch {
    return fail('config');
  }
  if (!globalThis.isSecureContext) return fail('secure');
  try {
    const { issuer, clientId } = session.config;
    if (!(await recognise(new Keycloak({ ...realmOf(issuer), clientId })))) return signedOut();
  } catch {
    return fail('keycloak');
  }
  await meet();
}

async function recognise(adapter: Keycloak): Promise<boolean> {
  keycloak = adapter;
  const comesBack = /[?&](code|error)=/.test(location.search);
  const asksSilently = !comesBack && sessionStorage.getItem(signedIn) === 'yes';
  if (asksSilently) sessionStorage.setItem(goOn, location.hash);
  // Not an iframe: the content security policy allows none, and browsers block its cookies.
  return adapter.init({
    onLoad: asksSilently ? 'check-sso' : undefined,
    pkceMethod: 'S256',
    responseMode: 'query',
    checkLoginIframe: false,
    redirectUri: `${location.origin}/`,
  });
}

async function meet(): Promise<void> {
  sessionStorage.setItem(signedIn, 'yes');
  const hash = sessionStorage.getItem(goOn);
  sessionStorage.removeItem(goOn);
  if (hash) location.replace(hash);
  keepAlive();
  try {
    session.me = await dataOf(api.GET('/api/v1/me'));
  } catch (error) {
    session.refusal = error;
  }
  session.status = 'in';
}

/** Refreshes before the session idles away, but only while somebody works here. */
function keepAlive(): void {
  for (const event of ['pointerdown', 'keydown']) {
    addEventListener(event, () => (lastActivity = Date.now()), { passive: true });
  }
  if (!keycloak) return;
  keycloak.onTokenExpired = () => {
    if (Date.now() - lastActivity < 15 * 60_000) void token().catch(() => undefined);
  };
}

function signedOut(): void {
  sessionStorage.removeItem(signedIn);
  if (location.search) history.replaceState(null, '', `/${location.hash}`);
  session.status = 'out';
}

function fail(reason: Failure): void {
  session.failure = reason;
  session.status = 'failed';
}

export async function signIn(locale: string): Promise<void> {
  sessionStorage.setItem(goOn, location.hash);
  await keycloak?.login({ locale, redirectUri: `${location.origin}/` });
}

export async function signOut(): Promise<void> {
  sessionStorage.removeItem(signedIn);
  await keycloak?.logout({ redirectUri: `${location.origin}/` });
}
