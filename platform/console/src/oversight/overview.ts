import { dataOf } from '../api/client';
import { api } from '../session/session';
import type {
  DepartmentOrder,
  Departments,
  Measure,
  Overview,
  Prompt,
  Publication,
  Trend,
} from './types';

/** What is compared with what. */
export interface Comparing {
  period: string;
  compare: string;
  measure: Measure;
  tenant?: string;
}

export function readOverview(query: Comparing): Promise<Overview> {
  return dataOf(api.GET('/api/v1/overview', { params: { query } }));
}

export interface DepartmentQuery extends Comparing {
  order: DepartmentOrder;
  lineOfWork?: string;
  unit?: string;
  limit?: number;
  cursor?: string;
}

export function readDepartments(query: DepartmentQuery): Promise<Departments> {
  return dataOf(api.GET('/api/v1/overview/departments', { params: { query } }));
}

export interface TrendQuery {
  from: string;
  to: string;
  tenant?: string;
  unit?: string;
}

export function readTrend(query: TrendQuery): Promise<Trend> {
  return dataOf(api.GET('/api/v1/overview/trend', { params: { query } }));
}

export async function listPublications(period: string): Promise<Publication[]> {
  const params = { query: { period } };
  return (await dataOf(api.GET('/api/v1/overview/publications', { params }))).items;
}

export async function sendPrompt(of: Publication, period: string, words: string) {
  const body = { tenant: of.tenant, kind: of.kind, period, ...(words && { words }) };
  await api.POST('/api/v1/publication-prompts', { body });
}

export async function listPrompts(): Promise<Prompt[]> {
  return (await dataOf(api.GET('/api/v1/publication-prompts'))).items;
}

export async function replyTo(id: string, words: string) {
  const path = '/api/v1/publication-prompts/{id}/reply';
  await api.POST(path, { params: { path: { id } }, body: { words } });
}
