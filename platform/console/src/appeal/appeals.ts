import { dataOf } from '../api/client';
import { ProblemError } from '../api/problem';
import type {
  AppealDetail,
  AppealFile,
  AppealDecided,
  AppealPart,
  AppealRow,
  CaseAppeals,
  Page,
} from '../api/types';
import { t } from '../i18n/appeal';
import { api } from '../session/session';
import type { AppealFilter } from './filter';

/** 附件3 as somebody writes it. */
export interface AppealDraft {
  matter: string;
  reason: string;
}

const largest = 10 * 1024 * 1024;

export function listAppeals(filter: AppealFilter, cursor?: string): Promise<Page<AppealRow>> {
  const query = { state: filter.state || undefined, mine: filter.mine || undefined, cursor };
  return dataOf(api.GET('/api/v1/appeals', { params: { query } }));
}

/** An appeal with the version it was read at; an act on another version is refused. */
export interface ReadAppeal {
  detail: AppealDetail;
  etag: string;
}

type Answer = Promise<{ data?: AppealDetail; response: Response }>;

async function readAppeal(answer: Answer): Promise<ReadAppeal> {
  const { data, response } = await answer;
  return { detail: data as AppealDetail, etag: response.headers.get('ETag') ?? '' };
}

export function openAppeal(id: string): Promise<ReadAppeal> {
  return readAppeal(api.GET('/api/v1/appeals/{id}', { params: { path: { id } } }));
}

export function appealsOf(caseId: string): Promise<CaseAppeals> {
  const params = { path: { id: caseId } };
  return dataOf(api.GET('/api/v1/cases/{id}/appeals', { params }));
}

export function beginAppeal(caseId: string, body: AppealDraft): Promise<ReadAppeal> {
  const params = { path: { id: caseId } };
  return readAppeal(api.POST('/api/v1/cases/{id}/appeals', { params, body }));
}

function on({ detail, etag }: ReadAppeal) {
  return { path: { id: detail.appeal.id }, header: { 'If-Match': etag } };
}

export function redraft(read: ReadAppeal, body: AppealDraft): Promise<ReadAppeal> {
  return readAppeal(api.PUT('/api/v1/appeals/{id}', { params: on(read), body }));
}

export function lodge(read: ReadAppeal, opinion: string, sealed: boolean): Promise<ReadAppeal> {
  const body = { opinion, sealed };
  return readAppeal(api.POST('/api/v1/appeals/{id}/lodgings', { params: on(read), body }));
}

export function stateCase(read: ReadAppeal, text: string): Promise<ReadAppeal> {
  const params = { path: { id: read.detail.appeal.id } };
  return readAppeal(api.POST('/api/v1/appeals/{id}/statements', { params, body: { text } }));
}

export function decide(read: ReadAppeal, body: AppealDecided): Promise<ReadAppeal> {
  return readAppeal(api.POST('/api/v1/appeals/{id}/decisions', { params: on(read), body }));
}

/** Adds a file. One that is too large is told before it is sent for nothing. */
export async function addFile(read: ReadAppeal, part: AppealPart, file: File): Promise<ReadAppeal> {
  if (file.size > largest) {
    const words = t('files.large', { name: file.name });
    throw new ProblemError(413, 'too-large', words, words);
  }
  const header = { 'X-File-Name': encodeURIComponent(file.name) };
  return readAppeal(
    api.POST('/api/v1/appeals/{id}/files', {
      params: { path: { id: read.detail.appeal.id }, query: { part }, header },
      headers: { 'Content-Type': 'application/octet-stream' },
      body: file,
      bodySerializer: (bytes) => bytes,
    }),
  );
}

export function removeFile(read: ReadAppeal, file: AppealFile): Promise<ReadAppeal> {
  const params = { path: { id: read.detail.appeal.id, file: file.id } };
  return readAppeal(api.DELETE('/api/v1/appeals/{id}/files/{file}', { params }));
}

export function readFile(read: ReadAppeal, file: AppealFile): Promise<Blob> {
  const params = { path: { id: read.detail.appeal.id, file: file.id } };
  return dataOf(
    api.GET('/api/v1/appeals/{id}/files/{file}', { params, parseAs: 'blob' }),
  ) as unknown as Promise<Blob>;
}

/** One office's copy of 附件3 as a file. */
export async function copyFile(id: string, keptBy: string, format: string): Promise<Blob> {
  const params = { path: { id, keptBy, format } };
  const path = '/api/v1/appeals/{id}/copies/{keptBy}/documents/{format}';
  return (await dataOf(api.GET(path, { params, parseAs: 'blob' }))) as unknown as Blob;
}

/** 复核决定书 as a file. */
export async function decisionFile(id: string, format: string): Promise<Blob> {
  const params = { path: { id, format } };
  const path = '/api/v1/appeals/{id}/decision/documents/{format}';
  return (await dataOf(api.GET(path, { params, parseAs: 'blob' }))) as unknown as Blob;
}
