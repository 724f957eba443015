import type { RoleName } from '../api/types';
import { session } from './session';

export type PageName =
  'home' | 'cases' | 'channels' | 'closings' | 'rankings' | 'tenants' | 'plugins';

/** Which roles a page serves. The server decides what it answers; this only keeps menus short. */
const roles: Record<PageName, RoleName[] | 'everyone'> = {
  home: 'everyone',
  cases: ['lead-department', 'department-handler', 'unit-approver', 'service-centre'],
  channels: ['local-it', 'county-admin', 'prefecture-admin', 'service-centre'],
  closings: ['lead-department', 'service-bureau', 'county-admin', 'prefecture-admin'],
  rankings: ['province-office', 'prefecture-admin', 'service-bureau'],
  tenants: ['operator', 'province-office', 'prefecture-admin', 'county-admin'],
  plugins: ['operator', 'local-it'],
};

export const pages = Object.keys(roles) as PageName[];

export function hasRole(...wanted: RoleName[]): boolean {
  return session.me?.roles.some((one) => wanted.includes(one.role)) ?? false;
}

export function canUse(page: PageName): boolean {
  const allowed = roles[page];
  return allowed === 'everyone' || hasRole(...allowed);
}
