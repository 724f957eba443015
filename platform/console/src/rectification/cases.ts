import { dataOf } from '../api/client';
import type { CaseDetail, CaseRow, CaseState, Complexity, Finding, Page } from '../api/types';
import { api } from '../session/session';

export const caseStates: CaseState[] = [
  'OPENED',
  'HANDED_OVER',
  'ACKNOWLEDGED',
  'ANSWERED',
  'CLOSED',
];

export interface CaseFilter {
  state: CaseState | '';
  overdue: boolean;
  q: string;
}

export function listCases(filter: CaseFilter, cursor?: string): Promise<Page<CaseRow>> {
  const query = {
    state: filter.state || undefined,
    overdue: filter.overdue || undefined,
    q: filter.q.trim() || undefined,
    cursor,
  };
  return dataOf(api.GET('/api/v1/cases', { params: { query } }));
}

/** A case with the version it was read at; an action on another version is refused. */
export interface ReadCase {
  detail: CaseDetail;
  etag: string;
}

type Answer = Promise<{ data?: CaseDetail; response: Response }>;

async function readCase(answer: Answer): Promise<ReadCase> {
  const { data, response } = await answer;
  return { detail: data as CaseDetail, etag: response.headers.get('ETag') ?? '' };
}

export function openCase(id: string): Promise<ReadCase> {
  return readCase(api.GET('/api/v1/cases/{id}', { params: { path: { id } } }));
}

function on({ detail, etag }: ReadCase) {
  return { path: { id: detail.summary.id }, header: { 'If-Match': etag } };
}

export async function handOver(read: ReadCase, body: { unitId: string; note: string }) {
  await api.POST('/api/v1/cases/{id}/hand-overs', { params: on(read), body });
}

export async function acknowledge(
  read: ReadCase,
  body: { complexity: Complexity; section: string },
) {
  await api.POST('/api/v1/cases/{id}/acknowledgements', { params: on(read), body });
}

export async function answer(
  read: ReadCase,
  body: { finding: Finding; measures: string; reply: string },
) {
  await api.POST('/api/v1/cases/{id}/answers', { params: on(read), body });
}

export async function close(read: ReadCase) {
  await api.POST('/api/v1/cases/{id}/closures', { params: on(read), body: {} });
}

export function readContact(read: ReadCase, reason: string) {
  const body = { reason };
  return dataOf(api.POST('/api/v1/cases/{id}/contact-readings', { params: on(read), body }));
}
