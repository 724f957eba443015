import { dataOf } from '../api/client';
import type { Page, Plugin } from '../api/types';
import { api } from '../session/session';
import { base64 } from './base64';

export function listPlugins(): Promise<Page<Plugin>> {
  return dataOf(api.GET('/api/v1/plugins'));
}

export async function installPlugin(jar: File, signature: File): Promise<Plugin> {
  const header = {
    'X-Plugin-Signature': base64(new Uint8Array(await signature.arrayBuffer())),
  };
  return dataOf(
    api.POST('/api/v1/plugins', {
      params: { header },
      headers: { 'Content-Type': 'application/java-archive' },
      body: jar,
      bodySerializer: (bytes) => bytes,
    }),
  );
}
