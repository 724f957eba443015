import { dataOf } from '../api/client';
import { ProblemError } from '../api/problem';
import type {
  AdministratorDraft,
  ChannelDraft,
  Checklist,
  FieldProblem,
  Invitation,
  Journey,
  LeadChoice,
  Onboarding,
  OnboardingStep,
  OnboardingSummary,
  Page,
  RuleValues,
  TenantImport,
} from '../api/types';
import { either } from '../i18n/language';
import { api } from '../session/session';

export const steps: OnboardingStep[] = [
  'PLACE',
  'ORGANISATION',
  'LEADS',
  'POLICIES',
  'CALENDAR',
  'CHANNELS',
  'ADMINISTRATOR',
];

/** What stands in the list of steps: what is asked, then what is done with it. */
export type Stop = OnboardingStep | 'CHECK' | 'LAUNCH';
export const stops: Stop[] = [...steps, 'CHECK', 'LAUNCH'];

/** A draft with the version it was read at; an answer to another version is refused. */
export interface ReadDraft {
  draft: Onboarding;
  etag: string;
}

export interface PlaceForm {
  code: string;
  name: string;
  key?: string;
  parent?: string;
  startsOn?: string;
}

/** The sections of the file are JSON to the description of the API; here they get their shapes. */
type Answer = Promise<{ data?: unknown; response: Response }>;

async function read(answer: Answer): Promise<ReadDraft> {
  const { data, response } = await answer;
  return { draft: data as Onboarding, etag: response.headers.get('ETag') ?? '' };
}

function on({ draft, etag }: ReadDraft) {
  return { path: { id: draft.summary.id }, header: { 'If-Match': etag } };
}

export function listOnboardings(): Promise<Page<OnboardingSummary>> {
  return dataOf(api.GET('/api/v1/onboardings'));
}

export function openDraft(id: string): Promise<ReadDraft> {
  return read(api.GET('/api/v1/onboardings/{id}', { params: { path: { id } } }));
}

export function startDraft(body: PlaceForm): Promise<ReadDraft> {
  return read(api.POST('/api/v1/onboardings', { body }));
}

export async function dropDraft(draft: ReadDraft): Promise<void> {
  await api.DELETE('/api/v1/onboardings/{id}', { params: on(draft) });
}

export function savePlace(draft: ReadDraft, body: PlaceForm): Promise<ReadDraft> {
  return read(api.PUT('/api/v1/onboardings/{id}/place', { params: on(draft), body }));
}

export function uploadOrganisation(draft: ReadDraft, file: File): Promise<ReadDraft> {
  const type = /\.csv$/i.test(file.name) ? 'text/csv' : 'application/octet-stream';
  return read(
    api.POST('/api/v1/onboardings/{id}/organisation/imports', {
      params: on(draft),
      headers: { 'Content-Type': type },
      body: file,
      bodySerializer: (bytes) => bytes,
    }),
  );
}

export function saveLeads(draft: ReadDraft, leads: LeadChoice[]): Promise<ReadDraft> {
  return read(api.PUT('/api/v1/onboardings/{id}/leads', { params: on(draft), body: { leads } }));
}

export function savePolicies(
  draft: ReadDraft,
  rules: Record<string, RuleValues>,
): Promise<ReadDraft> {
  const body = rules as Record<string, never>;
  return read(api.PUT('/api/v1/onboardings/{id}/policies', { params: on(draft), body }));
}

export function saveCalendar(draft: ReadDraft, csv: Blob): Promise<ReadDraft> {
  return read(
    api.PUT('/api/v1/onboardings/{id}/calendar', {
      params: on(draft),
      headers: { 'Content-Type': 'text/csv' },
      body: csv,
      bodySerializer: (bytes) => bytes,
    }),
  );
}

export function publishCalendar(code: string, csv: Blob): Promise<{ years: number[] }> {
  return dataOf(
    api.POST('/api/v1/calendars/{code}/imports', {
      params: { path: { code } },
      headers: { 'Content-Type': 'text/csv' },
      body: csv,
      bodySerializer: (bytes) => bytes,
    }),
  );
}

export function saveChannels(draft: ReadDraft, channels: ChannelDraft[]): Promise<ReadDraft> {
  return read(
    api.PUT('/api/v1/onboardings/{id}/channels', { params: on(draft), body: { channels } }),
  );
}

export function saveAdministrator(draft: ReadDraft, body: AdministratorDraft): Promise<ReadDraft> {
  return read(api.PUT('/api/v1/onboardings/{id}/administrator', { params: on(draft), body }));
}

export function compare(id: string): Promise<TenantImport> {
  return dataOf(api.GET('/api/v1/onboardings/{id}/differences', { params: { path: { id } } }));
}

export function apply(draft: ReadDraft): Promise<TenantImport> {
  return dataOf(api.POST('/api/v1/onboardings/{id}/applications', { params: on(draft) }));
}

export function invite(id: string): Promise<Invitation> {
  return dataOf(api.POST('/api/v1/onboardings/{id}/invitations', { params: { path: { id } } }));
}

export function sendTrial(id: string): Promise<Journey> {
  return dataOf(api.POST('/api/v1/onboardings/{id}/trials', { params: { path: { id } } }));
}

export function readJourney(id: string): Promise<Journey> {
  return dataOf(api.GET('/api/v1/onboardings/{id}/trials', { params: { path: { id } } }));
}

export function readChecklist(id: string): Promise<Checklist> {
  return dataOf(api.GET('/api/v1/onboardings/{id}/checklist', { params: { path: { id } } }));
}

export function goLive(id: string): Promise<OnboardingSummary> {
  return dataOf(api.POST('/api/v1/onboardings/{id}/launches', { params: { path: { id } } }));
}

export function readTemplate(): Promise<Blob> {
  return dataOf(
    api.GET('/api/v1/organisation-template', { parseAs: 'blob' }),
  ) as unknown as Promise<Blob>;
}

/** What was wrong with each field; empty when the failure was another. */
export function wrongFields(error: unknown): FieldProblem[] {
  return error instanceof ProblemError ? error.errors : [];
}

/** The sentence for a field, if something is wrong with it. */
export function wrongAt(error: unknown, field: string): string | undefined {
  const found = wrongFields(error).find((one) => one.field === field);
  return found && either(found.detail, found.detailEn);
}

/** Where to go on: the first step not answered or wrong, or what comes after all of them. */
export function nextStop(draft: Onboarding): Stop {
  if (draft.summary.state !== 'DRAFT') return 'LAUNCH';
  const open = draft.steps.find((one) => !one.answeredAt || one.problems.length > 0);
  return open?.step ?? 'CHECK';
}
