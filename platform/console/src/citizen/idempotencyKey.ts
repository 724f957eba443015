/**
 * A key that tells one opened form from any other. Made from getRandomValues, since randomUUID is
 * missing on old phones and on pages without https.
 */
export function idempotencyKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
