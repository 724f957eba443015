import { dataOf } from '../api/client';
import type { Questionnaire, QuestionnaireEntry, QuestionnairePurpose } from '../api/types';
import { api } from '../session/session';

export async function listQuestionnaires(
  purpose: QuestionnairePurpose,
): Promise<QuestionnaireEntry[]> {
  const params = { query: { purpose } };
  return (await dataOf(api.GET('/api/v1/questionnaires', { params }))).items;
}

export function openQuestionnaire(id: string): Promise<QuestionnaireEntry> {
  return dataOf(api.GET('/api/v1/questionnaires/{id}', { params: { path: { id } } }));
}

export function draftQuestionnaire(
  purpose: QuestionnairePurpose,
  questionnaire: Questionnaire,
): Promise<QuestionnaireEntry> {
  return dataOf(api.POST('/api/v1/questionnaires', { body: { purpose, questionnaire } }));
}

function seen(entry: QuestionnaireEntry) {
  return { path: { id: entry.id }, header: { 'If-Match': `"${entry.revision}"` } };
}

export function writeQuestionnaire(
  entry: QuestionnaireEntry,
  body: Questionnaire,
): Promise<QuestionnaireEntry> {
  return dataOf(api.PUT('/api/v1/questionnaires/{id}', { params: seen(entry), body }));
}

export function issueQuestionnaire(entry: QuestionnaireEntry): Promise<QuestionnaireEntry> {
  return dataOf(api.POST('/api/v1/questionnaires/{id}/issue', { params: seen(entry) }));
}

export function withdrawQuestionnaire(entry: QuestionnaireEntry): Promise<QuestionnaireEntry> {
  return dataOf(api.POST('/api/v1/questionnaires/{id}/withdrawal', { params: seen(entry) }));
}

export async function deleteQuestionnaire(entry: QuestionnaireEntry): Promise<void> {
  await api.DELETE('/api/v1/questionnaires/{id}', { params: seen(entry) });
}
