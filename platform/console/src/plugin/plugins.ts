import { dataOf } from '../api/client';
import type {
  Page,
  Plugin,
  PluginKey,
  PluginMoves,
  PluginMoveWanted,
  PluginPreview,
  PluginVersion,
} from '../api/types';
import { api } from '../session/session';
import { base64 } from './base64';

/** A jar and the signature file that belongs to it. */
export interface SignedJar {
  jar: File;
  signature: File;
}

const at = (id: string) => ({ params: { path: { id } } });

export function listPlugins(): Promise<Page<Plugin>> {
  return dataOf(api.GET('/api/v1/plugins'));
}

export function openPlugin(id: string): Promise<PluginVersion> {
  return dataOf(api.GET('/api/v1/plugins/{id}', at(id)));
}

export async function previewPlugin(signed: SignedJar): Promise<PluginPreview> {
  return dataOf(api.POST('/api/v1/plugins/previews', await upload(signed)));
}

export async function installPlugin(signed: SignedJar): Promise<Plugin> {
  return dataOf(api.POST('/api/v1/plugins', await upload(signed)));
}

async function upload({ jar, signature }: SignedJar) {
  const header = {
    'X-Plugin-Signature': base64(new Uint8Array(await signature.arrayBuffer())),
  };
  return {
    params: { header },
    headers: { 'Content-Type': 'application/java-archive' },
    body: jar,
    bodySerializer: (bytes: unknown) => bytes as Blob,
  };
}

export function tryPlugin(id: string, body: PluginMoveWanted): Promise<PluginMoves> {
  return dataOf(api.POST('/api/v1/plugins/{id}/trials', { ...at(id), body }));
}

export function moveTo(id: string, body: PluginMoveWanted): Promise<PluginMoves> {
  return dataOf(api.POST('/api/v1/plugins/{id}/moves', { ...at(id), body }));
}

export function goBack(id: string, body: PluginMoveWanted): Promise<PluginMoves> {
  return dataOf(api.POST('/api/v1/plugins/{id}/returns', { ...at(id), body }));
}

export async function liftQuarantine(id: string, body: PluginMoveWanted): Promise<void> {
  await api.POST('/api/v1/plugins/{id}/quarantine-liftings', { ...at(id), body });
}

export function listKeys(): Promise<Page<PluginKey>> {
  return dataOf(api.GET('/api/v1/plugin-keys'));
}

export function revokeKey(keyId: string): Promise<Page<PluginKey>> {
  return dataOf(
    api.POST('/api/v1/plugin-keys/{keyId}/revocations', { params: { path: { keyId } } }),
  );
}
