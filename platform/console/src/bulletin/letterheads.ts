import type { BulletinLetterhead } from '../api/types';
import { api } from '../session/session';

const path = '/api/v1/bulletins/issues/{id}/letterhead';

/** A letterhead with the version it was read at; one that was changed since is not overwritten. */
export interface ReadLetterhead {
  id: string;
  letterhead: BulletinLetterhead;
  etag: string;
}

export async function readLetterhead(id: string): Promise<ReadLetterhead> {
  const { data, response } = await api.GET(path, { params: { path: { id } } });
  return { id, letterhead: data as BulletinLetterhead, etag: response.headers.get('ETag') ?? '' };
}

export async function enterLetterhead({ id, etag }: ReadLetterhead, body: BulletinLetterhead) {
  await api.PUT(path, { params: { path: { id }, header: { 'If-Match': etag } }, body });
}
