import { dataOf } from '../api/client';
import type { Unit, UnitChangeResult, UnitHistory, UnitProposal } from '../api/types';
import { api } from '../session/session';

export async function listUnits(ended: boolean): Promise<Unit[]> {
  return (await dataOf(api.GET('/api/v1/units', { params: { query: { ended } } }))).items;
}

export function openUnit(id: string): Promise<UnitHistory> {
  return dataOf(api.GET('/api/v1/units/{id}', { params: { path: { id } } }));
}

export function changeUnit(body: UnitProposal, apply: boolean): Promise<UnitChangeResult> {
  return dataOf(api.POST('/api/v1/units/changes', { body, params: { query: { apply } } }));
}
