import { dataOf } from '../api/client';
import type {
  ChannelSettings,
  Chosen,
  CredentialList,
  Deliveries,
  Delivered,
  MadeCredential,
  RejectedQueue,
  Replayed,
} from '../api/types';
import { t } from '../i18n/push';
import { api } from '../session/session';

const at = (id: string) => ({ params: { path: { id } } });

export function listCredentials(id: string): Promise<CredentialList> {
  return dataOf(api.GET('/api/v1/channels/{id}/credentials', at(id)));
}

export function makeCredential(id: string): Promise<MadeCredential> {
  return dataOf(api.POST('/api/v1/channels/{id}/credentials', at(id)));
}

export async function endCredential(id: string): Promise<void> {
  await api.POST('/api/v1/channels/credentials/{credential}/end', {
    params: { path: { credential: id } },
  });
}

export function listDeliveries(id: string): Promise<Deliveries> {
  return dataOf(api.GET('/api/v1/channels/{id}/push-batches', at(id)));
}

export function openQueue(id: string): Promise<RejectedQueue> {
  return dataOf(api.GET('/api/v1/channels/{id}/rejected-records', at(id)));
}

export function replay(id: string, body: Chosen): Promise<Replayed> {
  return dataOf(api.POST('/api/v1/channels/{id}/rejected-records/replays', { ...at(id), body }));
}

export function discard(
  id: string,
  chosen: Chosen,
  reason: string,
): Promise<{ discarded: number }> {
  return dataOf(
    api.POST('/api/v1/channels/{id}/rejected-records/discards', {
      ...at(id),
      body: { chosen, reason },
    }),
  );
}

export function openSettings(id: string): Promise<ChannelSettings> {
  return dataOf(api.GET('/api/v1/channels/{id}/settings', at(id)));
}

export function saveSettings(
  id: string,
  version: number,
  values: Record<string, string>,
): Promise<ChannelSettings> {
  return dataOf(
    api.POST('/api/v1/channels/{id}/settings', {
      params: { path: { id }, header: { 'If-Match': `"${version}"` } },
      body: { values },
    }),
  );
}

/** Asks the plugin whether it would take these settings; nothing is kept. */
export async function trySettings(id: string, values: Record<string, string>): Promise<void> {
  await api.POST('/api/v1/channels/{id}/settings/trials', { ...at(id), body: { values } });
}

/** Makes an earlier version the one in force again. */
export function restoreSettings(
  id: string,
  version: number,
  earlier: number,
): Promise<ChannelSettings> {
  return dataOf(
    api.POST('/api/v1/channels/{id}/settings/rollbacks', {
      params: { path: { id }, header: { 'If-Match': `"${version}"` } },
      body: { version: earlier },
    }),
  );
}

/** What became of those that were not taken at once, in words; nothing where all were. */
export function queueWords(one: Delivered): string {
  const parts = ['waiting', 'stillWaiting', 'replayed', 'resent', 'discarded'] as const;
  return parts
    .filter((part) => one[part] > 0)
    .map((part) => t(`part.${part}`, { n: one[part] }))
    .join(' · ');
}
