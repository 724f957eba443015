import { dataOf, publicClient } from '../api/client';
import type { PublicConfig } from '../api/types';

export function readConfig(): Promise<PublicConfig> {
  return dataOf(publicClient().GET('/api/v1/public/config'));
}

/** Splits the issuer into what keycloak-js wants: `https://id/realms/x` into the base and `x`. */
export function realmOf(issuer: string): { url: string; realm: string } {
  const match = /^(.*)\/realms\/([^/]+)\/?$/.exec(issuer);
  if (!match?.[1] || !match[2]) throw new Error(`not a realm's address: ${issuer}`);
  return { url: match[1], realm: decodeURIComponent(match[2]) };
}
