import { dataOf } from '../api/client';
import type {
  BulletinDuty,
  BulletinFiling,
  BulletinForm,
  BulletinIssue,
  BulletinPostings,
  Page,
  PostingForm,
} from '../api/types';
import { api } from '../session/session';
import { allOf } from '../shared/pages';

export async function listOwed(): Promise<BulletinDuty[]> {
  return (await dataOf(api.GET('/api/v1/bulletins/duties'))).items;
}

/** One's own bulletins, the latest begun first. */
export function listIssues(cursor?: string): Promise<Page<BulletinIssue>> {
  return dataOf(api.GET('/api/v1/bulletins/issues', { params: { query: { cursor } } }));
}

export async function issuesOf(period: string): Promise<BulletinIssue[]> {
  const params = { query: { period } };
  return (await dataOf(api.GET('/api/v1/bulletins/issues', { params }))).items;
}

/** A bulletin with the version it was read at; an act on another version is refused. */
export interface ReadIssue {
  issue: BulletinIssue;
  etag: string;
}

export async function openIssue(id: string): Promise<ReadIssue> {
  const params = { path: { id } };
  const { data, response } = await api.GET('/api/v1/bulletins/issues/{id}', { params });
  return { issue: data as BulletinIssue, etag: response.headers.get('ETag') ?? '' };
}

function on({ issue, etag }: ReadIssue) {
  return { path: { id: issue.id }, header: { 'If-Match': etag } };
}

export function compileRanking(closingId: string, analysis: string): Promise<BulletinIssue> {
  return dataOf(api.POST('/api/v1/bulletins/issues', { body: { closingId, analysis } }));
}

export function recompileRanking(
  read: ReadIssue,
  closingId: string,
  analysis: string,
): Promise<BulletinIssue> {
  const path = '/api/v1/bulletins/issues/{id}/compilations';
  return dataOf(api.POST(path, { params: on(read), body: { closingId, analysis } }));
}

export async function submitRanking(read: ReadIssue, text: string) {
  const path = '/api/v1/bulletins/issues/{id}/submissions';
  await api.POST(path, { params: on(read), body: { text } });
}

export async function returnRanking(read: ReadIssue, text: string) {
  const path = '/api/v1/bulletins/issues/{id}/returns';
  await api.POST(path, { params: on(read), body: { text } });
}

export async function approveRanking(read: ReadIssue, text: string) {
  const path = '/api/v1/bulletins/issues/{id}/approvals';
  await api.POST(path, { params: on(read), body: { text } });
}

/** A ranking as it was approved; every other bulletin from its draft. */
export async function publishIssue(read: ReadIssue) {
  const { kind, closingId, issuerUnitId } = read.issue;
  if (kind === 'RANKING') {
    await api.POST('/api/v1/bulletins/issues/{id}/publications', { params: on(read) });
  } else {
    await api.POST('/api/v1/bulletins', { body: { closingId, issuer: issuerUnitId } });
  }
}

export async function issueDocument(id: string, format: string): Promise<Blob> {
  const params = { path: { id, format } };
  const path = '/api/v1/bulletins/issues/{id}/documents/{format}';
  return (await dataOf(api.GET(path, { params, parseAs: 'blob' }))) as unknown as Blob;
}

export async function listForms(id: string): Promise<BulletinForm[]> {
  return (await dataOf(api.GET('/api/v1/bulletins/{id}/forms', { params: { path: { id } } })))
    .items;
}

export async function printMissing(id: string) {
  await api.POST('/api/v1/bulletins/{id}/forms', { params: { path: { id } } });
}

export async function formFile(id: string, form: string): Promise<Blob> {
  const params = { path: { id, form } };
  const path = '/api/v1/bulletins/{id}/forms/{form}';
  return (await dataOf(api.GET(path, { params, parseAs: 'blob' }))) as unknown as Blob;
}

export async function listPostings(id: string): Promise<BulletinPostings[]> {
  const params = { path: { id } };
  return (await dataOf(api.GET('/api/v1/bulletins/{id}/postings', { params }))).items;
}

/** What somebody notes of a posting. */
export interface PostingNote {
  form: PostingForm;
  place: string;
  url?: string;
  postedAt: string;
}

export async function notePosting(id: string, body: PostingNote): Promise<string> {
  const params = { path: { id } };
  return (await dataOf(api.POST('/api/v1/bulletins/{id}/postings', { params, body }))).id;
}

export async function keepPhoto(id: string, posting: string, photo: File) {
  await api.PUT('/api/v1/bulletins/{id}/postings/{posting}/photo', {
    params: { path: { id, posting } },
    headers: { 'Content-Type': 'application/octet-stream' },
    body: photo,
    bodySerializer: (bytes: unknown) => bytes as Blob,
  });
}

export async function postingPhoto(id: string, posting: string): Promise<Blob> {
  const params = { path: { id, posting } };
  const path = '/api/v1/bulletins/{id}/postings/{posting}/photo';
  return (await dataOf(api.GET(path, { params, parseAs: 'blob' }))) as unknown as Blob;
}

/** What one's own tenant and those below it have filed. */
export function listFilings(period?: string, cursor?: string): Promise<Page<BulletinFiling>> {
  return dataOf(api.GET('/api/v1/bulletins/filings', { params: { query: { period, cursor } } }));
}

/** The filing of a published bulletin; publishing made it. */
export async function filingOf(issue: BulletinIssue): Promise<BulletinFiling> {
  const filings = await allOf((cursor) => listFilings(issue.period, cursor));
  return filings.find((one) => one.bulletinId === issue.id) as BulletinFiling;
}
