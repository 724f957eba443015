/** The shapes of /api/v1/public, and what every answer shares. Instants are ISO-8601 in UTC, dates yyyy-MM-dd. */

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
  title?: string;
  askContact: boolean;
  consentText?: string;
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
