import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const taken: [object, string, PropertyDescriptor | undefined][] = [];

/** What no library of types before 2024 knows. */
const given = Promise as unknown as {
  withResolvers<T>(): { promise: Promise<T>; resolve(value: T): void; reject(why: Error): void };
};

/** Takes away what an older browser does not have. */
function without(from: object, name: string) {
  taken.push([from, name, Object.getOwnPropertyDescriptor(from, name)]);
  Reflect.deleteProperty(from, name);
}

beforeEach(() => {
  vi.resetModules();
  const location = { origin: 'https://hall.example', href: 'https://hall.example/i/' };
  const storage = new Map<string, string>();
  vi.stubGlobal('self', globalThis);
  vi.stubGlobal('window', { location, history: { replaceState: () => undefined }, setTimeout });
  vi.stubGlobal('location', location);
  vi.stubGlobal('isSecureContext', true);
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => storage.get(key) ?? null,
    setItem: (key: string, value: string) => void storage.set(key, value),
    removeItem: (key: string) => void storage.delete(key),
  });
  without(Promise, 'withResolvers');
  without(String.prototype, 'replaceAll');
  without(Object.getPrototypeOf(crypto), 'randomUUID');
});

afterEach(() => {
  vi.unstubAllGlobals();
  for (const [from, name, was] of taken.splice(0)) {
    Reflect.deleteProperty(from, name);
    if (was) Object.defineProperty(from, name, was);
  }
  Reflect.deleteProperty(crypto, 'randomUUID');
});

/** As the page signs in: by PKCE, without a frame. */
async function signIn(): Promise<URL> {
  const { default: Keycloak } = await import('keycloak-js');
  const adapter = new Keycloak({ url: 'https://id.example', realm: 'x', clientId: 'console' });
  await adapter.init({
    pkceMethod: 'S256',
    responseMode: 'query',
    checkLoginIframe: false,
    redirectUri: 'https://hall.example/i/',
  });
  return new URL(await adapter.createLoginUrl());
}

test('signing in does not work in a browser that is left as it is', async () => {
  await expect(signIn()).rejects.toThrow();
});

test('a browser without what keycloak-js wants is given it, and signs in', async () => {
  await import('./oldBrowsers');
  const address = await signIn();
  expect(address.pathname).toBe('/realms/x/protocol/openid-connect/auth');
  expect(address.searchParams.get('state')).toMatch(/^[0-9a-f-]{36}$/);
  expect(address.searchParams.get('code_challenge')).toMatch(/^[\w-]{43}$/);
});

test('what is given behaves as the browsers’ own', async () => {
  await import('./oldBrowsers');
  const kept = given.withResolvers<number>();
  kept.resolve(7);
  expect(await kept.promise).toBe(7);
  const broken = given.withResolvers<number>();
  broken.reject(new Error('no'));
  await expect(broken.promise).rejects.toThrow('no');
  expect('a-b-c'.replaceAll('-', '+')).toBe('a+b+c');
  expect(crypto.randomUUID()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab]/);
});

test('what a browser has stays its own', async () => {
  const own = () => 'own';
  Object.defineProperty(Promise, 'withResolvers', { value: own, configurable: true });
  await import('./oldBrowsers');
  expect(given.withResolvers).toBe(own);
});
