/** The shapes of the overview of all tenants below, by the console's names. */
export type Measure = 'GOOD' | 'BAD' | 'ACTIVE_GOOD' | 'ACTIVE_BAD';
export type Verdict = 'WORSE' | 'BETTER' | 'UNCLEAR';
export type DepartmentOrder = 'FALL' | 'RISE' | 'NAME';
export type TenantLevel = 'PROVINCE' | 'PREFECTURE' | 'COUNTY';
export type IssueKind = 'MONTHLY' | 'HALF_YEARLY' | 'ANNUAL' | 'RANKING';

export interface Measures {
  total: number;
  active: number;
  defaults: number;
  voided: number;
  /** How many of each level, the best first. */
  levels: number[];
  activeLevels: number[];
  good?: string;
  bad?: string;
  activeGood?: string;
  activeBad?: string;
  averageScore?: string;
}

export interface Change {
  measure: Measure;
  points: string;
  low: string;
  high: string;
  verdict: Verdict;
}

/** What two periods of somebody have in common. */
export interface Compared {
  change?: Change;
  reason?: string;
  reasonEnglish?: string;
}

interface Comparison {
  period: string;
  periodName: string;
  compare: string;
  compareName: string;
  tenant: string;
  tenantName: string;
  measure: Measure;
  minimumVolume: number;
}

export interface Region extends Compared {
  code: string;
  name: string;
  level: TenantLevel;
  parent?: string;
  depth: number;
  due: number;
  closed: number;
  own?: Measures;
  whole?: Measures;
  before?: Measures;
}

export interface SourceView {
  source: number;
  name: string;
  measures?: Measures;
  before?: Measures;
}

export interface Overview extends Comparison, Compared {
  level: TenantLevel;
  whole?: Measures;
  before?: Measures;
  /** Of the whole by every rate that can be compared. */
  changes: Change[];
  sources: SourceView[];
  regions: Region[];
}

export interface Department extends Compared {
  tenant: string;
  tenantName: string;
  prefecture: string;
  prefectureName: string;
  unitId: string;
  code: string;
  name: string;
  kind: string;
  lineOfWork?: string;
  now?: Measures;
  before?: Measures;
}

export interface Departments extends Comparison {
  total: number;
  linesOfWork: string[];
  items: Department[];
  next?: string;
}

export interface TrendPeriod {
  code: string;
  name: string;
}

export interface TrendSeries {
  code: string;
  name: string;
  whole: boolean;
  points: (Measures | null)[];
  closed: number[];
  due: number[];
}

export interface Trend {
  kind: 'MONTH' | 'HALF_YEAR' | 'YEAR';
  periods: TrendPeriod[];
  series: TrendSeries[];
}

export interface Prompt {
  id: string;
  tenant: string;
  tenantName: string;
  fromTenant: string;
  fromTenantName: string;
  period: string;
  periodName: string;
  kind: IssueKind;
  kindName: string;
  words: string;
  sentBy: string;
  sentAt: string;
  reply?: string;
  repliedBy?: string;
  repliedAt?: string;
  publishedAt?: string;
  mine: boolean;
}

export interface Publication {
  tenant: string;
  tenantName: string;
  prefectureName: string;
  kind: IssueKind;
  kindName: string;
  issuer?: string;
  due: string;
  publishedAt?: string;
  late: boolean;
  overdue: boolean;
  bulletinId?: string;
  tenantKey: string;
  version?: number;
  prompts: Prompt[];
}

export interface Publications {
  period: string;
  periodName: string;
  items: Publication[];
}

interface Answer<T> {
  headers: Record<string, unknown>;
  content: { 'application/json': T };
}
interface Read<Query, T> {
  get: { parameters: { query?: Query }; responses: { 200: Answer<T> } };
}
interface Compare {
  period: string;
  compare?: string;
  tenant?: string;
  measure?: Measure;
}

declare module '../api/schema' {
  interface paths {
    '/api/v1/overview': Read<Compare, Overview>;
    '/api/v1/overview/departments': Read<
      Compare & { order?: DepartmentOrder; lineOfWork?: string; limit?: number; cursor?: string },
      Departments
    >;
    '/api/v1/overview/trend': Read<
      { from: string; to: string; tenant?: string; unit?: string },
      Trend
    >;
    '/api/v1/overview/publications': Read<{ period: string; tenant?: string }, Publications>;
    '/api/v1/publication-prompts': Read<object, { items: Prompt[] }> & {
      post: {
        requestBody: {
          content: {
            'application/json': { tenant: string; period: string; kind: IssueKind; words?: string };
          };
        };
        responses: { 201: Answer<Prompt> };
      };
    };
    '/api/v1/publication-prompts/{id}/reply': {
      post: {
        parameters: { path: { id: string } };
        requestBody: { content: { 'application/json': { words: string } } };
        responses: { 200: Answer<Prompt> };
      };
    };
  }
}
