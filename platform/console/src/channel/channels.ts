import { dataOf } from '../api/client';
import type {
  Channel,
  ChannelLink,
  LinkRequest,
  MadeLink,
  NewChannel,
  Page,
  Unit,
} from '../api/types';
import { api } from '../session/session';

export function listChannels(): Promise<Page<Channel>> {
  return dataOf(api.GET('/api/v1/channels'));
}

export function openChannel(body: NewChannel): Promise<Channel> {
  return dataOf(api.POST('/api/v1/channels', { body }));
}

export function listUnits(): Promise<Page<Unit>> {
  return dataOf(api.GET('/api/v1/units'));
}

export function listLinks(id: string): Promise<Page<ChannelLink>> {
  return dataOf(api.GET('/api/v1/channels/{id}/links', { params: { path: { id } } }));
}

export function makeLink(id: string, body: LinkRequest): Promise<MadeLink> {
  return dataOf(api.POST('/api/v1/channels/{id}/links', { params: { path: { id } }, body }));
}

export async function revokeLink(id: string): Promise<void> {
  await api.POST('/api/v1/channels/links/{linkId}/revocation', {
    params: { path: { linkId: id } },
  });
}
