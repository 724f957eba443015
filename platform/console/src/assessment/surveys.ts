import { dataOf } from '../api/client';
import type {
  NewSurvey,
  OwnSurvey,
  SurveyChoices,
  SurveyEntry,
  SurveyResults,
  SurveyView,
} from '../api/types';
import { api } from '../session/session';

export async function listSurveys(): Promise<SurveyEntry[]> {
  return (await dataOf(api.GET('/api/v1/surveys'))).items;
}

export async function listOwnSurveys(): Promise<OwnSurvey[]> {
  return (await dataOf(api.GET('/api/v1/surveys/own'))).items;
}

export function surveyChoices(): Promise<SurveyChoices> {
  return dataOf(api.GET('/api/v1/surveys/choices'));
}

export function openSurvey(body: NewSurvey): Promise<SurveyView> {
  return dataOf(api.POST('/api/v1/surveys', { body }));
}

export function readResults(id: string): Promise<SurveyResults> {
  return dataOf(api.GET('/api/v1/surveys/{id}/results', { params: { path: { id } } }));
}

export function closeSurvey(id: string, reason: string): Promise<SurveyView> {
  const params = { path: { id } };
  return dataOf(api.POST('/api/v1/surveys/{id}/closure', { params, body: { reason } }));
}

async function csv(answer: Promise<{ data?: unknown }>): Promise<Blob> {
  return new Blob([(await answer).data as BlobPart], { type: 'text/csv;charset=utf-8' });
}

/** Told this once; the server keeps digests only. */
export function makeInvitations(id: string, number: number): Promise<Blob> {
  const params = { path: { id } };
  const parseAs = 'blob';
  return csv(api.POST('/api/v1/surveys/{id}/invitations', { params, body: { number }, parseAs }));
}

export function exportSheets(id: string): Promise<Blob> {
  const params = { path: { id } };
  return csv(api.GET('/api/v1/surveys/{id}/export', { params, parseAs: 'blob' }));
}
