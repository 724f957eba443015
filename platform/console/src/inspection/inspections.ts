import { dataOf } from '../api/client';
import type {
  InspectionChoices,
  InspectionPlanDetail,
  InspectionPlanDraft,
  InspectionPlanView,
  InspectionVisit,
  InspectionVisitDetail,
  Page,
  VisitPhoto,
} from '../api/types';
import { api } from '../session/session';

const at = (id: string) => ({ params: { path: { id } } });

export function listPlans(): Promise<Page<InspectionPlanView>> {
  return dataOf(api.GET('/api/v1/inspection-plans'));
}

export function readChoices(): Promise<InspectionChoices> {
  return dataOf(api.GET('/api/v1/inspection-plans/choices'));
}

export function makePlan(body: InspectionPlanDraft): Promise<InspectionPlanDetail> {
  return dataOf(api.POST('/api/v1/inspection-plans', { body }));
}

export interface ReadPlan {
  detail: InspectionPlanDetail;
  visits: InspectionVisit[];
}

export async function readPlan(id: string): Promise<ReadPlan> {
  const [detail, visits] = await Promise.all([
    dataOf(api.GET('/api/v1/inspection-plans/{id}', at(id))),
    dataOf(api.GET('/api/v1/inspection-plans/{id}/visits', at(id))),
  ]);
  return { detail, visits: visits.items };
}

export async function closePlan({ summary }: InspectionPlanDetail, reason: string): Promise<void> {
  const header = { 'If-Match': `"${summary.plan.revision}"` };
  await api.POST('/api/v1/inspection-plans/{id}/closure', {
    params: { path: { id: summary.plan.id }, header },
    body: { reason },
  });
}

export function readVisit(id: string, visit: string): Promise<InspectionVisitDetail> {
  const params = { path: { id, visit } };
  return dataOf(api.GET('/api/v1/inspection-plans/{id}/visits/{visit}', { params }));
}

export async function withdrawVisit(id: string, visit: string, reason: string): Promise<void> {
  await api.POST('/api/v1/inspection-plans/{id}/visits/{visit}/withdrawal', {
    params: { path: { id, visit } },
    body: { reason },
  });
}

/** A picture as a data address, since the policy of the page shows no other of its own. */
function shown(picture: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(picture);
  });
}

export async function visitPhoto(id: string, visit: string, number: number): Promise<string> {
  const params = { path: { id, visit, number } };
  const path = '/api/v1/inspection-plans/{id}/visits/{visit}/photos/{number}';
  return shown((await dataOf(api.GET(path, { params, parseAs: 'blob' }))) as unknown as Blob);
}

export function listCasePhotos(id: string): Promise<Page<VisitPhoto>> {
  return dataOf(api.GET('/api/v1/cases/{id}/photos', at(id)));
}

export async function casePhoto(id: string, number: number): Promise<string> {
  const params = { path: { id, number } };
  const path = '/api/v1/cases/{id}/photos/{number}';
  return shown((await dataOf(api.GET(path, { params, parseAs: 'blob' }))) as unknown as Blob);
}
