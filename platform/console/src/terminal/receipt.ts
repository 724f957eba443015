const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The part of a receipt behind the tenant's key: as random as the server's, which takes it over. */
export function receiptSecret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => letters[byte % letters.length]).join('');
}

/** As it is shown: the tenant's key and four groups of four. */
export function receiptOf(tenantKey: string, secret: string): string {
  return [tenantKey, ...(secret.match(/.{4}/g) ?? [])].join('-');
}
