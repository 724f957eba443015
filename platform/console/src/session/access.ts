import type { RoleName } from '../api/types';
import { session } from './session';

export type PageName =
  'home' | 'cases' | 'channels' | 'closings' | 'rankings' | 'tenants' | 'plugins';

/** Which roles a page serves. The server decides what it answers; this only keeps menus short. */
const roles: Record<PageName, RoleName[] | 'everyone'> = {
  home: 'everyone',
  cases: [
    'lead-department',
    'department-handler',
    'service-centre',
    'service-bureau',
    'county-admin',
    'prefecture-admin',
  ],
  channels: [
    'local-it',
    'county-admin',
    'prefecture-admin',
    'lead-department',
    'service-bureau',
    'service-centre',
  ],
  closings: [
    'lead-department',
    'service-bureau',
    'service-centre',
    'county-admin',
    'prefecture-admin',
    'province-office',
    'government-approver',
  ],
  rankings: ['province-office', 'prefecture-admin', 'service-bureau'],
  tenants: ['operator', 'province-office', 'prefecture-admin', 'county-admin'],
  plugins: ['operator', 'local-it', 'prefecture-admin', 'county-admin'],
};

export const pages = Object.keys(roles) as PageName[];

export function hasRole(...wanted: RoleName[]): boolean {
  return session.me?.roles.some((one) => wanted.includes(one.role)) ?? false;
}

/** Who may close a month and publish it; the others of the page only read. */
export function canClose(): boolean {
  return hasRole('lead-department', 'service-bureau', 'county-admin', 'prefecture-admin');
}

export function canUse(page: PageName): boolean {
  const allowed = roles[page];
  // A county has nothing below it to compare.
  if (page === 'rankings' && session.me?.tenant?.level === 'COUNTY') return false;
  return allowed === 'everyone' || hasRole(...allowed);
}
