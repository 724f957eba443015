import { dataOf } from '../api/client';
import type {
  AnswerDraft,
  AnswerSigned,
  CaseDetail,
  CaseRow,
  CaseState,
  Complexity,
  ExtensionAsked,
  ExtensionGranted,
  Level,
  Page,
  Reassigned,
  Reassignment,
  Telling,
} from '../api/types';
import { api } from '../session/session';

export const caseStates: CaseState[] = [
  'OPENED',
  'HANDED_OVER',
  'ACKNOWLEDGED',
  'DRAFTED',
  'ANSWERED',
  'CLOSED',
  'VOIDED',
  'MERGED',
];

/** What is looked for; it stands in the address, so that a list can be passed on. */
export interface CaseFilter {
  state: CaseState | '';
  overdue: boolean;
  q: string;
  from: string;
  to: string;
  matter: string;
  window: string;
  level: string;
  source: string;
  unit: string;
  tag: string;
}

export function listCases(filter: CaseFilter, cursor?: string): Promise<Page<CaseRow>> {
  const query = {
    state: filter.state || undefined,
    overdue: filter.overdue || undefined,
    q: filter.q.trim() || undefined,
    from: filter.from || undefined,
    to: filter.to || undefined,
    matter: filter.matter.trim() || undefined,
    window: filter.window.trim() || undefined,
    level: (filter.level || undefined) as Level | undefined,
    source: Number(filter.source) || undefined,
    unit: filter.unit || undefined,
    tag: filter.tag.trim() || undefined,
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

/** To whom, what to say, and who assists. */
export interface HandOver {
  unitId: string;
  note: string;
  assistUnitIds: string[];
}

export async function handOver(read: ReadCase, body: HandOver) {
  await api.POST('/api/v1/cases/{id}/hand-overs', { params: on(read), body });
}

export async function acknowledge(
  read: ReadCase,
  body: { complexity: Complexity; section: string },
) {
  await api.POST('/api/v1/cases/{id}/acknowledgements', { params: on(read), body });
}

export async function callIn(read: ReadCase, assistUnitIds: string[]) {
  await api.POST('/api/v1/cases/{id}/assists', { params: on(read), body: { assistUnitIds } });
}

export async function contribute(read: ReadCase, text: string) {
  await api.POST('/api/v1/cases/{id}/assists/contributions', {
    params: on(read),
    body: { text },
  });
}

export async function giveBack(read: ReadCase, reason: string) {
  await api.POST('/api/v1/cases/{id}/returns', { params: on(read), body: { reason } });
}

export async function reclassify(read: ReadCase, reason: string) {
  await api.POST('/api/v1/cases/{id}/reclassifications', { params: on(read), body: { reason } });
}

export async function askExtension(read: ReadCase, body: ExtensionAsked) {
  await api.POST('/api/v1/cases/{id}/extensions', { params: on(read), body });
}

export async function grantExtension(read: ReadCase, body: ExtensionGranted) {
  await api.POST('/api/v1/cases/{id}/extensions/grants', { params: on(read), body });
}

export async function refuseExtension(read: ReadCase, reason: string) {
  await api.POST('/api/v1/cases/{id}/extensions/refusals', { params: on(read), body: { reason } });
}

export async function draftAnswer(read: ReadCase, body: AnswerDraft) {
  await api.POST('/api/v1/cases/{id}/answers', { params: on(read), body });
}

export async function sendBack(read: ReadCase, opinion: string) {
  await api.POST('/api/v1/cases/{id}/answers/objections', {
    params: on(read),
    body: { opinion },
  });
}

export async function tell(read: ReadCase, body: Telling) {
  await api.POST('/api/v1/cases/{id}/tellings', { params: on(read), body });
}

export async function sign(read: ReadCase, body: AnswerSigned) {
  await api.POST('/api/v1/cases/{id}/answers/signatures', { params: on(read), body });
}

export async function report(read: ReadCase, opinion: string) {
  await api.POST('/api/v1/cases/{id}/reports', { params: on(read), body: { opinion } });
}

export function readContact(read: ReadCase, reason: string) {
  const params = { path: { id: read.detail.summary.id } };
  return dataOf(api.POST('/api/v1/cases/{id}/contact-readings', { params, body: { reason } }));
}

export async function reassign(body: Reassignment): Promise<Reassigned[]> {
  return (await dataOf(api.POST('/api/v1/cases/reassignments', { body }))).items;
}

/** 附件2 as it was sent, as a file. */
export async function reportFile(id: string, version: number, format: string): Promise<Blob> {
  const params = { path: { id, version, format } };
  const path = '/api/v1/cases/{id}/reports/{version}/documents/{format}';
  return (await dataOf(api.GET(path, { params, parseAs: 'blob' }))) as unknown as Blob;
}
