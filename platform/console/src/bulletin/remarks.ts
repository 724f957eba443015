import { dataOf } from '../api/client';
import type { BulletinRemark } from '../api/types';
import { api } from '../session/session';

export async function listRemarks(id: string): Promise<BulletinRemark[]> {
  return (await dataOf(api.GET('/api/v1/bulletins/{id}/remarks', { params: { path: { id } } })))
    .items;
}

/** Answers one; of an error with whether it is one. */
export async function answerRemark(
  id: string,
  remark: string,
  body: { accepted?: boolean; text: string; seen?: BulletinRemark['state'] },
) {
  const params = { path: { id, remark } };
  await api.POST('/api/v1/bulletins/{id}/remarks/{remark}/answers', { params, body });
}

/** Keeps one from everybody, or takes it down again. */
export async function withholdRemark(
  id: string,
  remark: string,
  body: { reason: string; seen?: BulletinRemark['state'] },
) {
  const params = { path: { id, remark } };
  const path = '/api/v1/bulletins/{id}/remarks/{remark}/withholdings';
  await api.POST(path, { params, body });
}

/** All that was published on these days, as files for the government's own site. */
export async function exportBulletins(from: string, to: string): Promise<Blob> {
  const params = { query: { from: from || undefined, to: to || undefined } };
  const path = '/api/v1/bulletins/export';
  return (await dataOf(api.GET(path, { params, parseAs: 'blob' }))) as unknown as Blob;
}
