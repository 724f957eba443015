/** The shapes of /api/v1, as the server answers them. Instants are ISO-8601 in UTC, dates yyyy-MM-dd. */

export interface Page<T> {
  items: T[];
  next: string | null;
}

export interface Problem {
  title?: string;
  status: number;
  code: string;
  detail: string;
  detailEn?: string;
  errors?: FieldProblem[];
}

export interface FieldProblem {
  field: string;
  code: string;
  detail: string;
  detailEn?: string;
}

export interface PublicConfig {
  issuer: string;
  clientId: string;
  demo: boolean;
  version?: string;
  today: string;
}

export type Level =
  'VERY_SATISFIED' | 'SATISFIED' | 'BASICALLY_SATISFIED' | 'DISSATISFIED' | 'VERY_DISSATISFIED';

export interface RatingTag {
  code: string;
  text: string;
  first: boolean;
}

export interface RatingLevel {
  level: Level;
  chinese: string;
  english: string;
  bad: boolean;
  tags: RatingTag[];
}

export interface RatingLink {
  tenantName: string;
  unitName: string;
  windowName?: string;
  matterName?: string;
  staffName?: string;
  kind: 'CASE' | 'WINDOW';
  title: string;
  askContact: boolean;
  consentText: string;
  levels: RatingLevel[];
}

export interface RatingDraft {
  level: Level;
  tags: string[];
  words: string;
  contact?: { name?: string; phone: string; consent: true };
}

export interface RatingReceipt {
  receipt: string;
  level: Level;
  ratedOn: string;
}

export type CaseState = 'OPENED' | 'HANDED_OVER' | 'ACKNOWLEDGED' | 'ANSWERED' | 'CLOSED';

export interface ReceiptView {
  receipt: string;
  tenantName: string;
  unitName: string;
  matterName?: string;
  level: Level;
  tags: string[];
  words: string;
  ratedOn: string;
  receivedAt: string;
  state: 'RECORDED' | CaseState;
  steps: { at: string; code: string; text: string }[];
  answer?: { text: string; at: string; unitName: string };
  contactGiven: boolean;
  readings: { at: string; by: string; reason: string }[];
}

export type RoleName =
  | 'operator'
  | 'province-office'
  | 'prefecture-admin'
  | 'county-admin'
  | 'lead-department'
  | 'department-handler'
  | 'unit-approver'
  | 'rated-staff'
  | 'service-centre'
  | 'service-bureau'
  | 'government-approver'
  | 'inspector'
  | 'local-it';

export interface Me {
  login: string;
  name: string;
  office: string;
  tenant: {
    id: string;
    code: string;
    name: string;
    level: 'PROVINCE' | 'PREFECTURE' | 'COUNTY';
    key: string;
  } | null;
  roles: { role: RoleName; chinese: string; unitId?: string; unitName?: string; source?: number }[];
}

export type DueState = 'OVERDUE' | 'TODAY' | 'SOON' | 'LATER' | 'DONE';

export interface Due {
  on: string;
  state: DueState;
  words?: string;
  clause?: string;
}

export interface Home {
  today: string;
  sections: HomeSection[];
}

export interface HomeSection {
  code: string;
  title: string;
  count: number;
  overdue: number;
  soon: number;
  items: { title: string; subtitle: string; due?: Due; link: { page: string; id?: string } }[];
}

export interface CaseRow {
  id: string;
  number: string;
  tenantName: string;
  unitName: string;
  level: Level;
  source: string;
  terminal: string;
  matterName?: string;
  ratedOn: string;
  receivedAt: string;
  state: CaseState;
  due?: Due;
  tags: string[];
  words: string;
}

export interface DutyDay {
  date: string;
  counts: boolean;
  note: string;
}

export interface Duty {
  kind: string;
  clause: string;
  title: string;
  openedOn: string;
  dueOn: string;
  doneAt?: string;
  state: string;
  calendarVersion: string;
  explanation: DutyDay[];
  warning?: string;
}

export type CaseAction = 'HAND_OVER' | 'ACKNOWLEDGE' | 'ANSWER' | 'CLOSE' | 'READ_CONTACT';
export type Finding = 'SUBSTANTIATED' | 'PARTLY' | 'UNSUBSTANTIATED';
export type Complexity = 'CLEAR' | 'COMPLEX';

export interface CaseDetail extends CaseRow {
  timeline: { at: string; event: string; by: string; text?: string }[];
  duties: Duty[];
  actions: CaseAction[];
  contactGiven: boolean;
  answer?: string;
  measures?: string;
  finding?: Finding;
  complexity?: Complexity;
  section?: string;
  leadUnitName: string;
  handOverUnits: { id: string; name: string }[];
}

export interface Unit {
  id: string;
  code: string;
  name: string;
  kind: string;
  parentId?: string;
  windows: { id: string; code: string; name: string; hall: string }[];
}

export interface Channel {
  id: string;
  key: string;
  name: string;
  pluginId: string;
  version: string;
  surfaces: string[];
  settings: Record<string, unknown>;
  health: string;
}

export interface LinkRequest {
  kind: 'CASE' | 'WINDOW';
  windowCode?: string;
  unitCode?: string;
  matterCode?: string;
  serviceRecordNumber?: string;
  expiresOn?: string;
}

export interface ChannelLink {
  id: string;
  code: string;
  url: string;
  qrSvg?: string;
  kind?: 'CASE' | 'WINDOW';
  unitName?: string;
  windowName?: string;
  matterName?: string;
  expiresOn?: string;
  revokedAt?: string;
  createdAt?: string;
}

export interface ImportRun {
  id: string;
  fileName: string;
  state: 'WAITING' | 'RUNNING' | 'DONE' | 'FAILED';
  total?: number;
  done: number;
  accepted: number;
  repeated: number;
  rejected: number;
  failure?: string;
  startedAt: string;
  finishedAt?: string;
}

export interface Closing {
  id: string;
  period: string;
  version: number;
  cutOff: string;
  closedBy: string;
  total: number;
  bulletinId?: string;
}

export interface Bulletin {
  id: string;
  title: string;
  period: string;
  publishedAt: string;
  version: number;
  closingId?: string;
  url?: string;
}

export interface RankedTenant {
  code: string;
  name: string;
  closed: boolean;
  version?: number;
  total?: number;
  active?: number;
  goodRate?: string;
  badRate?: string;
  activeGoodRate?: string;
  activeBadRate?: string;
  rank?: number;
  tied?: boolean;
  ranked: boolean;
  reason?: string;
}

export interface Ranking {
  period: string;
  tenants: RankedTenant[];
  median?: string;
}

export interface Tenant {
  id: string;
  code: string;
  name: string;
  level: 'PROVINCE' | 'PREFECTURE' | 'COUNTY';
  parentCode?: string;
  key: string;
  profileVersion?: number;
}

export interface TenantImport {
  tenant: string;
  changes: {
    op: 'ADD' | 'CHANGE' | 'END' | 'SAME';
    kind: string;
    key: string;
    before?: string;
    after?: string;
  }[];
  problems: { line: number; column: number; path: string; detail: string; detailEn?: string }[];
}

export interface Plugin {
  id: string;
  pluginId: string;
  version: string;
  kind: string;
  displayName: string;
  sha256: string;
  keyId?: string;
  state: string;
  health: string;
}
