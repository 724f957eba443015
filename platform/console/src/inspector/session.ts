import Keycloak from 'keycloak-js';
import { staffClient } from '../api/client';
import { UnreachableError } from '../api/problem';
import { readConfig, realmOf } from '../session/config';

/** Notes that a reload should ask Keycloak silently; not a secret. */
const signedIn = 'haochaping.inspector';
const patience = 8_000;

const home = () => `${location.origin}/i/`;

let keycloak: Keycloak | null = null;

async function token(): Promise<string> {
  if (!keycloak?.authenticated) throw new UnreachableError();
  try {
    await keycloak.updateToken(30);
  } catch {
    throw new UnreachableError();
  }
  return keycloak.token ?? '';
}

export const api = staffClient(token);

function late<T>(work: Promise<T>): Promise<T> {
  const over = new Promise<never>((_resolve, reject) =>
    setTimeout(() => reject(new UnreachableError()), patience),
  );
  return Promise.race([work, over]);
}

/**
 * Whether somebody is signed in. Keycloak is asked only once the server has answered: it asks by
 * leaving the page, which without a network would not come back.
 */
export async function recognise(): Promise<'in' | 'out' | 'offline'> {
  if (keycloak?.authenticated) return 'in';
  try {
    const { issuer, clientId } = await late(readConfig());
    const comesBack = /[?&](code|error)=/.test(location.search);
    const asks = !comesBack && sessionStorage.getItem(signedIn) === 'yes';
    const adapter = keycloak ?? new Keycloak({ ...realmOf(issuer), clientId });
    if (!keycloak) {
      keycloak = adapter;
      await adapter.init({
        onLoad: asks ? 'check-sso' : undefined,
        pkceMethod: 'S256',
        responseMode: 'query',
        checkLoginIframe: false,
        redirectUri: home(),
      });
    }
    if (location.search) history.replaceState(null, '', '/i/');
    if (adapter.authenticated) sessionStorage.setItem(signedIn, 'yes');
    else sessionStorage.removeItem(signedIn);
    return adapter.authenticated ? 'in' : 'out';
  } catch {
    if (!keycloak?.didInitialize) keycloak = null;
    return 'offline';
  }
}

/** Whether the session of this page can go on; else somebody has to sign in again. */
export function isSignedIn(): boolean {
  return keycloak?.authenticated === true;
}

export async function signIn(locale: string): Promise<void> {
  await keycloak?.login({ locale, redirectUri: home() });
}

export async function signOut(): Promise<void> {
  sessionStorage.removeItem(signedIn);
  if (keycloak?.authenticated) await keycloak.logout({ redirectUri: home() });
}
