import type { RoleName } from '../api/types';
import { session } from './session';

/** Which roles a page serves. The server decides what it answers; this only keeps menus short. */
const roles = {
  home: 'everyone',
  cases: [
    'lead-department',
    'department-handler',
    'service-centre',
    'service-bureau',
    'county-admin',
    'prefecture-admin',
    'unit-approver',
  ],
  appeals: [
    'lead-department',
    'department-handler',
    'unit-approver',
    'rated-staff',
    'service-centre',
    'service-bureau',
  ],
  callbacks: ['service-centre', 'service-bureau'],
  receipts: ['service-centre', 'service-bureau'],
  'annual-reports': ['service-centre', 'service-bureau', 'government-approver'],
  units: ['county-admin', 'prefecture-admin', 'service-bureau', 'lead-department'],
  channels: [
    'local-it',
    'county-admin',
    'prefecture-admin',
    'lead-department',
    'service-bureau',
    'service-centre',
  ],
  surveys: ['lead-department', 'service-bureau', 'department-handler', 'unit-approver'],
  questionnaires: ['lead-department', 'service-bureau'],
  inspections: ['lead-department', 'service-bureau'],
  overview: [
    'province-office',
    'prefecture-admin',
    'service-bureau',
    'government-approver',
    'county-admin',
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
  bulletins: [
    'lead-department',
    'service-bureau',
    'service-centre',
    'county-admin',
    'prefecture-admin',
    'government-approver',
  ],
  rankings: [
    'province-office',
    'prefecture-admin',
    'county-admin',
    'lead-department',
    'service-bureau',
    'government-approver',
  ],
  definitions: [
    'operator',
    'province-office',
    'prefecture-admin',
    'county-admin',
    'service-bureau',
    'lead-department',
    'government-approver',
  ],
  'tag-catalogues': [
    'operator',
    'province-office',
    'prefecture-admin',
    'county-admin',
    'service-bureau',
    'lead-department',
    'government-approver',
  ],
  insights: [
    'lead-department',
    'department-handler',
    'unit-approver',
    'service-centre',
    'service-bureau',
    'county-admin',
    'prefecture-admin',
    'government-approver',
  ],
  people: ['county-admin', 'prefecture-admin', 'province-office'],
  onboardings: ['operator', 'province-office', 'prefecture-admin'],
  tenants: ['operator', 'province-office', 'prefecture-admin', 'county-admin'],
  calendars: ['county-admin', 'prefecture-admin', 'province-office'],
  'office-forms': ['county-admin', 'prefecture-admin'],
  retention: ['county-admin', 'prefecture-admin', 'lead-department'],
  notifiers: ['local-it', 'county-admin', 'prefecture-admin'],
  plugins: ['operator', 'local-it', 'prefecture-admin', 'county-admin'],
  operations: ['operator', 'local-it'],
} satisfies Record<string, RoleName[] | 'everyone'>;

export type PageName = keyof typeof roles;

export const pages = Object.keys(roles) as PageName[];

export function hasRole(...wanted: RoleName[]): boolean {
  return session.me?.roles.some((one) => wanted.includes(one.role)) ?? false;
}

/** Who may hand out credentials and change a channel's settings. */
export function canConfigure(): boolean {
  return hasRole('local-it', 'county-admin', 'prefecture-admin');
}

/** Who reads scores and takes out what was entered wrongly, as far as he leads their source. */
export function canReadScores(): boolean {
  return hasRole('lead-department', 'service-bureau');
}

/**
 * Whether he may lead one of these sources. A role that names no source leads what the table of
 * lead departments says, which the server knows.
 */
function mayLead(...sources: number[]): boolean {
  return (
    session.me?.roles.some(
      ({ role, source }) =>
        role === 'lead-department' && (source === undefined || sources.includes(source)),
    ) ?? false
  );
}

/** Who runs surveys; the departments rated see what came of them. */
export function canSurvey(): boolean {
  return hasRole('service-bureau') || mayLead(6);
}

/** Who sees what surveys found of his own department. */
export function canSeeOwnSurveys(): boolean {
  return hasRole('department-handler', 'unit-approver');
}

/** Who may see deliveries and decide what waits. */
export function canReconcile(): boolean {
  return canConfigure() || hasRole('service-bureau');
}

/** Who may close a month and publish it; the others of the page only read. */
export function canClose(): boolean {
  return hasRole('lead-department', 'service-bureau', 'county-admin', 'prefecture-admin');
}

/** Who sees what was filed; the service centre reads bulletins alone. */
export function canSeeFilings(): boolean {
  return canClose() || hasRole('government-approver');
}

/** Who sees what those above ask for; the service centre has no part in publishing. */
export function canReadPrompts(): boolean {
  return canClose() || hasRole('province-office', 'government-approver');
}

/** Who asks those below for what they have not published. */
export function canPrompt(): boolean {
  return hasRole('province-office', 'prefecture-admin', 'service-bureau');
}

/** Who sees to whom they were fed back. */
export function canSeeFeedback(): boolean {
  return canClose() || hasRole('service-centre', 'government-approver');
}

/** Who calls citizens back; the bureau reads what came of it. */
export function canCallBack(): boolean {
  return hasRole('service-centre');
}

/** Who may rename, merge, split, abolish and move units of his own tenant. */
export function canReorganise(): boolean {
  return hasRole('county-admin', 'prefecture-admin');
}

/** Who sorts what came in: merges repeats and hands over. */
export function canSort(): boolean {
  return hasRole('lead-department');
}

/** Who may give cases to another unit; the server decides of each case. */
export function canReassign(): boolean {
  return hasRole('lead-department', 'county-admin', 'prefecture-admin');
}

/** Who reads the figures of all units of his tenant; the others read those of their own. */
export function canOversee(): boolean {
  return hasRole(
    'lead-department',
    'service-centre',
    'service-bureau',
    'county-admin',
    'prefecture-admin',
    'government-approver',
  );
}

export function canUse(page: PageName): boolean {
  const allowed: RoleName[] | 'everyone' = roles[page];
  if (page === 'surveys') return canSurvey() || canSeeOwnSurveys();
  if (page === 'questionnaires') return hasRole('service-bureau') || mayLead(6, 8);
  return allowed === 'everyone' || hasRole(...allowed);
}
