/** What a paired terminal signs with. The key cannot be read back, not even by the page. */
export interface Device {
  tenantKey: string;
  /** Tenant and window, which tell where a rating was tapped. */
  place: string;
  accessKey: string;
  key: CryptoKey;
}

export interface Signature {
  /** What this clock showed, in seconds since 1970. */
  time: number;
  nonce: string;
  value: string;
}

const algorithm = 'HMAC-SHA256';

/** No terminal is from before 2001; ten digits are what the server reads. */
const earliest = 1_000_000_000;

const encoder = new TextEncoder();

function hex(bytes: ArrayBuffer): string {
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export function importSecret(secret: string): Promise<CryptoKey> {
  const kind = { name: 'HMAC', hash: 'SHA-256' };
  return crypto.subtle.importKey('raw', encoder.encode(secret), kind, false, ['sign']);
}

/** This clock, in seconds; it may be wrong. */
export function clockNow(): number {
  return Math.max(earliest, Math.floor(Date.now() / 1000));
}

/** Signs a body for an address below the terminals of the device's tenant. */
export async function sign(
  device: Device,
  below: string,
  body: string,
  time: number,
  nonce: string,
): Promise<Signature> {
  const path = `/api/v1/public/${device.tenantKey}/terminals${below}`;
  const digest = hex(await crypto.subtle.digest('SHA-256', encoder.encode(body)));
  const text = [algorithm, 'POST', path, time, nonce, digest].join('\n');
  const value = hex(await crypto.subtle.sign('HMAC', device.key, encoder.encode(text)));
  return { time, nonce, value };
}

export function headersOf(accessKey: string, signature: Signature): Record<string, string> {
  return {
    'X-Hcp-Access-Key': accessKey,
    'X-Hcp-Algorithm': algorithm,
    'X-Hcp-Timestamp': String(signature.time),
    'X-Hcp-Nonce': signature.nonce,
    'X-Hcp-Signature': signature.value,
  };
}

/** Whether this browser can be a terminal: signatures and their key need https. */
export function isAble(): boolean {
  return typeof crypto !== 'undefined' && !!crypto.subtle && typeof indexedDB !== 'undefined';
}
