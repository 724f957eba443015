import { dataOf } from '../api/client';
import type { BulletinLetterhead } from '../api/types';
import { api } from '../session/session';

const path = '/api/v1/bulletins/issues/{id}/letterhead';

export function readLetterhead(id: string): Promise<BulletinLetterhead> {
  return dataOf(api.GET(path, { params: { path: { id } } }));
}

export async function enterLetterhead(id: string, body: BulletinLetterhead) {
  await api.PUT(path, { params: { path: { id } }, body });
}
