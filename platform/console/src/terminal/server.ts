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
import type { Unkept } from './store';

/** What a terminal asks of the server. */
export interface Server {
  /** The same key is told the same again, as long as the code is good. */
  pair(code: string, key: string): Promise<TerminalPaired>;
  page(device: Device): Promise<TerminalPage>;
  beat(device: Device, body: TerminalBeat): Promise<TerminalNews>;
  /** Sends a rating by the very bytes that were signed. */
  send(entry: Unkept): Promise<TerminalThanks>;
}

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

/** The server of this page. */
export function serverOf(tenantKey: string): Server {
  const client = publicClient();
  const params = { path: { tenantKey } };

  return {
    pair: (code, key) =>
      dataOf(
        client.POST('/api/v1/public/{tenantKey}/terminals', {
          params,
          body: { code, key },
          signal: soon(),
        }),
      ),
    page: async (device) =>
      dataOf(
        client.POST('/api/v1/public/{tenantKey}/terminals/page', {
          params,
          headers: await signedNow(device, '/page', ''),
          signal: soon(),
        }),
      ),
    beat: async (device, body) => {
      const text = JSON.stringify(body);
      return dataOf(
        client.POST('/api/v1/public/{tenantKey}/terminals/beats', {
          params,
          headers: await signedNow(device, '/beats', text),
          body,
          bodySerializer: () => text,
          signal: soon(),
        }),
      );
    },
    send: (entry) =>
      dataOf(
        client.POST('/api/v1/public/{tenantKey}/terminals/evaluations', {
          params,
          headers: headersOf(entry.accessKey, entry.signature),
          body: JSON.parse(entry.body) as TerminalRating,
          bodySerializer: () => entry.body,
          signal: soon(),
        }),
      ),
  };
}

/** The script this page runs by; its name tells one build from another. */
export function pageScript(): string {
  const script = document.querySelector<HTMLScriptElement>('script[type=module]');
  return script ? new URL(script.src).pathname : '';
}
