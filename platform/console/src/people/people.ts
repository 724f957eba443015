import { dataOf } from '../api/client';
import type {
  Drift,
  DriftRepair,
  Joining,
  Page,
  RoleGrant,
  StaffDetail,
  StaffOffice,
  StaffOutcome,
  StaffRow,
} from '../api/types';
import { api } from '../session/session';

export interface PeopleFilter {
  tenant: string;
  q: string;
  all: boolean;
}

/** The code of a tenant below one's own; one's own needs no naming. */
type Tenant = string | undefined;

export function openOffice(tenant: Tenant): Promise<StaffOffice> {
  return dataOf(api.GET('/api/v1/staff/office', { params: { query: { tenant } } }));
}

export function listPeople(filter: PeopleFilter, cursor?: string): Promise<Page<StaffRow>> {
  const query = {
    tenant: filter.tenant || undefined,
    q: filter.q.trim() || undefined,
    all: filter.all || undefined,
    cursor,
  };
  return dataOf(api.GET('/api/v1/staff', { params: { query } }));
}

export function join(tenant: Tenant, body: Joining): Promise<StaffOutcome> {
  return dataOf(api.POST('/api/v1/staff', { params: { query: { tenant } }, body }));
}

export async function exportPeople(all: boolean): Promise<Blob> {
  const params = { query: { all: all || undefined } };
  const answer = api.GET('/api/v1/staff/export', { params, parseAs: 'blob' });
  return (await dataOf(answer)) as unknown as Blob;
}

export function listDrift(): Promise<Page<Drift>> {
  return dataOf(api.GET('/api/v1/staff/drift'));
}

export function repairDrift(login: string, repair: DriftRepair) {
  return dataOf(api.POST('/api/v1/staff/drift/repairs', { body: { login, repair } }));
}

/** A person with the version he was read at; a change to another version is refused. */
export interface ReadPerson {
  detail: StaffDetail;
  tenant: Tenant;
  etag: string;
}

export async function openPerson(id: string, tenant: Tenant): Promise<ReadPerson> {
  const params = { path: { id }, query: { tenant } };
  const { data, response } = await api.GET('/api/v1/staff/{id}', { params });
  return { detail: data as StaffDetail, tenant, etag: response.headers.get('ETag') ?? '' };
}

function on({ detail, tenant, etag }: ReadPerson) {
  return { path: { id: detail.person.id }, query: { tenant }, header: { 'If-Match': etag } };
}

export function change(read: ReadPerson, body: { name: string; unitId: string; reason: string }) {
  return dataOf(api.POST('/api/v1/staff/{id}/changes', { params: on(read), body }));
}

export function grant(read: ReadPerson, body: RoleGrant) {
  return dataOf(api.POST('/api/v1/staff/{id}/roles', { params: on(read), body }));
}

export function endRole(
  read: ReadPerson,
  body: { roleId: string; lastDay: string; reason: string },
) {
  return dataOf(api.POST('/api/v1/staff/{id}/role-endings', { params: on(read), body }));
}

export function leave(read: ReadPerson, body: { lastDay: string; reason: string }) {
  return dataOf(api.POST('/api/v1/staff/{id}/departures', { params: on(read), body }));
}

export function disable(read: ReadPerson, reason: string) {
  return dataOf(
    api.POST('/api/v1/staff/{id}/disablements', { params: on(read), body: { reason } }),
  );
}

export function enable(read: ReadPerson, reason: string) {
  return dataOf(api.POST('/api/v1/staff/{id}/enablements', { params: on(read), body: { reason } }));
}

export function invite(read: ReadPerson, body: { login: string; email?: string }) {
  return dataOf(api.POST('/api/v1/staff/{id}/invitations', { params: on(read), body }));
}

export function resetPassword(read: ReadPerson) {
  return dataOf(api.POST('/api/v1/staff/{id}/password-resets', { params: on(read) }));
}

export function appoint(
  read: ReadPerson,
  body: { principalId: string; from: string; to: string; reason: string },
) {
  return dataOf(api.POST('/api/v1/staff/{id}/deputyships', { params: on(read), body }));
}

export function dismiss(read: ReadPerson, body: { deputyId: string; lastDay: string }) {
  return dataOf(api.POST('/api/v1/staff/{id}/deputyship-endings', { params: on(read), body }));
}
