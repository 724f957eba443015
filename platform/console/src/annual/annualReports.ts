import { dataOf } from '../api/client';
import type { AnnualReport } from '../api/types';
import { api } from '../session/session';

/** What the office writes itself. */
export interface AnnualTexts {
  year: number;
  problems: string;
  measures: string;
}

export async function listReports(): Promise<AnnualReport[]> {
  return (await dataOf(api.GET('/api/v1/annual-reports'))).items;
}

export async function draftReport(body: AnnualTexts) {
  await api.POST('/api/v1/annual-reports', { body });
}

function on(report: AnnualReport) {
  return { path: { id: report.id }, header: { 'If-Match': `"${report.revision}"` } };
}

export async function writeReport(report: AnnualReport, body: AnnualTexts) {
  await api.PUT('/api/v1/annual-reports/{id}/texts', { params: on(report), body });
}

export async function submitReport(report: AnnualReport) {
  await api.POST('/api/v1/annual-reports/{id}/submissions', { params: on(report) });
}

export async function receiveReport(report: AnnualReport) {
  await api.POST('/api/v1/annual-reports/{id}/acknowledgements', { params: on(report) });
}

export async function reportLetter(id: string, format: string): Promise<Blob> {
  const params = { path: { id, format } };
  const path = '/api/v1/annual-reports/{id}/documents/{format}';
  return (await dataOf(api.GET(path, { params, parseAs: 'blob' }))) as unknown as Blob;
}
