import { dataOf, publicClient } from '../api/client';
import type {
  TerminalBeat,
  TerminalNews,
  TerminalPage,
  TerminalPaired,
  TerminalRating,
  TerminalThanks,
} from '../api/types';
import { idempotencyKey } from '../citizen/idempotencyKey';
import { clockNow, headersOf, sign, type Device } from './device';
import type { Waiting } from './store';

const client = publicClient();
const patience = 15_000;

/** A network that takes packets and answers none is no network. */
function soon(): AbortSignal {
  const controller = new AbortController();
  setTimeout(() => controller.abort(), patience);
  return controller.signal;
}

async function signedNow(device: Device, below: string, body: string) {
  const signature = await sign(device, below, body, clockNow(), idempotencyKey());
  return headersOf(device.accessKey, signature);
}

export function pair(tenantKey: string, code: string): Promise<TerminalPaired> {
  return dataOf(
    client.POST('/api/v1/public/{tenantKey}/terminals', {
      params: { path: { tenantKey } },
      body: { code },
      signal: soon(),
    }),
  );
}

export async function readPage(device: Device): Promise<TerminalPage> {
  return dataOf(
    client.POST('/api/v1/public/{tenantKey}/terminals/page', {
      params: { path: { tenantKey: device.tenantKey } },
      headers: await signedNow(device, '/page', ''),
      signal: soon(),
    }),
  );
}

export async function beat(device: Device, body: TerminalBeat): Promise<TerminalNews> {
  const text = JSON.stringify(body);
  return dataOf(
    client.POST('/api/v1/public/{tenantKey}/terminals/beats', {
      params: { path: { tenantKey: device.tenantKey } },
      headers: await signedNow(device, '/beats', text),
      body,
      bodySerializer: () => text,
      signal: soon(),
    }),
  );
}

/** Sends a rating by the very bytes that were signed. */
export function sendWaiting(tenantKey: string, entry: Waiting): Promise<TerminalThanks> {
  return dataOf(
    client.POST('/api/v1/public/{tenantKey}/terminals/evaluations', {
      params: { path: { tenantKey } },
      headers: headersOf(entry.accessKey, entry.signature),
      body: JSON.parse(entry.body) as TerminalRating,
      bodySerializer: () => entry.body,
      signal: soon(),
    }),
  );
}
