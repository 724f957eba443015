import { randomId } from './randomId';

/**
 * What the parts of the light pages take for granted and old phones do not all have: openapi-fetch
 * would need Chrome 71, keycloak-js Chrome 119 and Safari 17.4. Read before everything else.
 */

function give(to: object, name: string, value: unknown) {
  if (name in to) return;
  Object.defineProperty(to, name, { value, configurable: true, writable: true });
}

give(self, 'globalThis', self);

give(Promise, 'withResolvers', function withResolvers<T>() {
  let resolve!: (value: T | PromiseLike<T>) => void;
  let reject!: (reason?: unknown) => void;
  const promise = new Promise<T>((kept, broken) => {
    resolve = kept;
    reject = broken;
  });
  return { promise, resolve, reject };
});

// Texts for texts is all that is asked of it here.
give(String.prototype, 'replaceAll', function replaceAll(this: string, what: string, by: string) {
  return this.split(what).join(by);
});

if (typeof crypto !== 'undefined') give(crypto, 'randomUUID', randomId);
