import { dataOf } from '../api/client';
import type {
  Callback,
  CallbackAnswers,
  CallbackDetail,
  CallbackDraw,
  CallbackOutcome,
  CitizenWord,
} from '../api/types';
import { openCase, type ReadCase } from '../rectification/cases';
import { api } from '../session/session';

/** A call-back with the version it was read at; an action on another version is refused. */
export interface ReadCallback {
  detail: CallbackDetail;
  etag: string;
}

/** All that somebody who calls needs before him. */
export interface CallSheet {
  read: ReadCallback;
  about: ReadCase;
  words: CitizenWord[];
}

export async function listCallbacks(): Promise<Callback[]> {
  return (await dataOf(api.GET('/api/v1/callbacks'))).items;
}

export async function listWords(): Promise<CitizenWord[]> {
  return (await dataOf(api.GET('/api/v1/citizen-words'))).items;
}

export async function listDraws(): Promise<CallbackDraw[]> {
  return (await dataOf(api.GET('/api/v1/callback-draws'))).items;
}

async function openCallback(id: string): Promise<ReadCallback> {
  const params = { path: { id } };
  const { data, response } = await api.GET('/api/v1/callbacks/{id}', { params });
  return { detail: data as CallbackDetail, etag: response.headers.get('ETag') ?? '' };
}

export async function openSheet(id: string): Promise<CallSheet> {
  const read = await openCallback(id);
  const { caseId } = read.detail.callback;
  const [about, words] = await Promise.all([openCase(caseId), listWords()]);
  return { read, about, words: words.filter((word) => word.caseId === caseId) };
}

function on({ detail, etag }: ReadCallback) {
  return { path: { id: detail.callback.id }, header: { 'If-Match': etag } };
}

export async function noteAttempt(
  read: ReadCallback,
  body: { outcome: CallbackOutcome; note: string },
) {
  await api.POST('/api/v1/callbacks/{id}/attempts', { params: on(read), body });
}

export async function sendAnswers(read: ReadCallback, body: CallbackAnswers) {
  await api.POST('/api/v1/callbacks/{id}/answers', { params: on(read), body });
}

export async function giveUp(read: ReadCallback) {
  await api.POST('/api/v1/callbacks/{id}/failures', { params: on(read) });
}

export async function dealWith(word: CitizenWord, how: string) {
  const params = { path: { id: word.id } };
  await api.POST('/api/v1/citizen-words/{id}/dealings', { params, body: { how } });
}

/** A call-back on what a citizen said; where it is to be made. */
export async function addCallback(word: CitizenWord): Promise<string> {
  const params = { path: { id: word.id } };
  const added = await dataOf(api.POST('/api/v1/citizen-words/{id}/callbacks', { params }));
  return added.callback.id;
}
