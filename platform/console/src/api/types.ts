/** The shapes of /api/v1 for staff, beside those without login. */
import type { CaseState, Level } from './publicTypes';

export type * from './publicTypes';

export interface Page<T> {
  items: T[];
  next?: string | null;
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
  tenant?: {
    id: string;
    code: string;
    name: string;
    level: 'PROVINCE' | 'PREFECTURE' | 'COUNTY';
    key: string;
  };
  roles: { role: RoleName; chinese: string; unitId?: string; unitName?: string; source?: number }[];
}

export type DueState = 'OVERDUE' | 'TODAY' | 'SOON' | 'LATER' | 'DONE';

export interface Due {
  on: string;
  state: DueState;
  words?: string;
  clause?: string;
  title?: string;
  /** Done, but after its day. */
  late?: boolean;
}

export interface Home {
  today: string;
  sections: HomeSection[];
}

export interface HomeSection {
  code: string;
  title: string;
  titleEn: string;
  empty: string;
  emptyEn: string;
  count: number;
  overdue: number;
  soon: number;
  items: HomeItem[];
}

export interface HomeItem {
  title: string;
  subtitle: string;
  due?: Due;
  page: string;
  id?: string;
}

export interface CaseRow {
  id: string;
  number: string;
  tenantName: string;
  unitName: string;
  leadUnitName: string;
  level: Level;
  source: number;
  sourceChinese: string;
  terminalChinese: string;
  windowName?: string;
  matterName?: string;
  tags: string;
  words: string;
  contactGiven: boolean;
  ratedOn: string;
  receivedAt: string;
  state: CaseState;
  due?: Due;
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
  responsible: string;
  openedOn: string;
  workingDays: number;
  dueOn: string;
  doneAt?: string;
  state: DueState;
  words: string;
  calendarVersion: string;
  explanation: DutyDay[];
  warning?: string;
}

export type CaseAction = 'HAND_OVER' | 'ACKNOWLEDGE' | 'ANSWER' | 'CLOSE' | 'READ_CONTACT';
export type Finding = 'SUBSTANTIATED' | 'PARTLY' | 'UNSUBSTANTIATED';
export type Complexity = 'CLEAR' | 'COMPLEX';

export interface CaseDetail {
  summary: CaseRow;
  version: number;
  section?: string;
  complexity?: Complexity;
  finding?: Finding;
  measures?: string;
  reply?: string;
  timeline: { at: string; event: string; chinese: string; by: string; text: string }[];
  duties: Duty[];
  actions: CaseAction[];
  handOverUnits: { id: string; name: string; rated: boolean }[];
}

export interface Unit {
  id: string;
  code: string;
  name: string;
  kind: string;
  lineOfWork?: string;
  parentId?: string;
  windows: { id: string; code: string; name: string; hall: string }[];
  matters: { id: string; code: string; name: string }[];
}

export interface Channel {
  id: string;
  code: string;
  name: string;
  pluginId: string;
  active: boolean;
  surfaces: string[];
  trouble?: string;
}

export interface LinkRequest {
  kind: 'CASE' | 'WINDOW';
  windowCode?: string;
  unitCode?: string;
  matterCode?: string;
  serviceRecordNumber?: string;
  expiresOn?: string;
}

/** A link just made; its code is never shown again. */
export interface MadeLink {
  id: string;
  code: string;
  url: string;
  qrSvg: string;
}

export interface ChannelLink {
  id: string;
  kind: 'CASE' | 'WINDOW';
  unitName?: string;
  windowName?: string;
  createdAt: string;
  expiresAt?: string;
  revokedAt?: string;
}

export interface ImportRun {
  id: string;
  channelId: string;
  fileName: string;
  state: 'WAITING' | 'RUNNING' | 'DONE' | 'FAILED';
  total?: number;
  done: number;
  accepted: number;
  repeated: number;
  rejected: number;
  failure?: string;
  createdBy: string;
  createdAt: string;
  finishedAt?: string;
}

export interface Closing {
  id: string;
  period: string;
  version: number;
  cutOff: string;
  closedBy: string;
  total: number;
  sha256: string;
  bulletinId?: string;
}

export interface Bulletin {
  id: string;
  closingId: string;
  title: string;
  period: string;
  version: number;
  publishedAt: string;
  publishedBy: string;
  format: string;
  sha256: string;
  url: string;
}

export interface Count {
  total: number;
  good: number;
  bad: number;
  active: number;
  activeGood: number;
  activeBad: number;
  defaults: number;
  voided: number;
  goodRate?: string;
  badRate?: string;
  activeRate?: string;
  activeGoodRate?: string;
  activeBadRate?: string;
}

export interface Figures {
  from: string;
  to: string;
  definitions: string;
  total: Count;
  levels: {
    level: Level;
    chinese: string;
    bad: boolean;
    n: number;
    active: number;
    share?: string;
  }[];
  bySource: { source: number; chinese: string; counts: Count; share?: string }[];
  byTerminal: { terminal: number; chinese: string; counts: Count; share?: string }[];
  byUnit: { id: string; code: string; name: string; counts: Count }[];
}

export interface ClosingDetail extends Omit<Closing, 'bulletinId'> {
  definitions: string;
  policyVersion: string;
  figures: Figures;
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
  badRank?: number;
  badTied?: boolean;
  ranked: boolean;
  reason?: string;
}

export interface Ranking {
  period: string;
  minimumVolume: number;
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

export interface TenantChange {
  op: 'ADD' | 'CHANGE' | 'END' | 'SAME' | 'KEEP';
  kind: string;
  key: string;
  before?: string;
  after?: string;
}

export interface TenantProblem {
  line: number;
  column: number;
  path: string;
  detail: string;
  detailEn: string;
}

export interface TenantImport {
  tenant: string;
  applied: boolean;
  changes: TenantChange[];
  problems: TenantProblem[];
}

export interface Plugin {
  id: string;
  pluginId: string;
  version: string;
  kind: string;
  displayName: string;
  requires: string;
  sha256: string;
  keyId: string;
  installedBy: string;
  installedAt: string;
  state: string;
  health: string;
  trouble?: string;
  troubleEn?: string;
  calls: number;
  failures: number;
  timeouts: number;
}
