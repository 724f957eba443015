import type * as t from './types';

/** The operations in the form openapi-fetch reads. */
interface Operation<Answer, Query, Path, Header> {
  parameters: {
    query?: Query;
    header?: Header;
    cookie?: never;
  } & ([Path] extends [never] ? { path?: never } : { path: Path });
  responses: {
    200: { headers: Record<string, unknown>; content: { 'application/json': Answer } };
    default: { headers: Record<string, unknown>; content: { 'application/json': t.Problem } };
  };
}

interface Get<Answer, Query = never, Path = never> extends Operation<Answer, Query, Path, never> {
  requestBody?: never;
}

interface Post<Answer, Body, Path = never, Query = never, Header = never> extends Operation<
  Answer,
  Query,
  Path,
  Header
> {
  requestBody: { content: { 'application/json': Body } };
}

type CasePost<Body, Answer = t.CaseDetail> = Post<Answer, Body, Id, never, IfMatch>;

interface Id {
  id: string;
}
interface Cursor {
  cursor?: string;
}
interface Link {
  tenantKey: string;
  code: string;
}
interface IfMatch {
  'If-Match': string;
}
/** A body sent as it is: a file, a jar, YAML. */
type Raw = Blob | string;

export interface PublicPaths {
  '/api/v1/public/config': { get: Get<t.PublicConfig> };
  '/api/v1/public/{tenantKey}/links/{code}': { get: Get<t.RatingLink, never, Link> };
  '/api/v1/public/{tenantKey}/links/{code}/evaluations': {
    post: Post<t.RatingReceipt, t.RatingDraft, Link, never, { 'Idempotency-Key': string }>;
  };
  '/api/v1/public/receipts/{receipt}': { get: Get<t.ReceiptView, never, { receipt: string }> };
}

export interface StaffPaths {
  '/api/v1/me': { get: Get<t.Me> };
  '/api/v1/home': { get: Get<t.Home> };
  '/api/v1/cases': {
    get: Get<t.Page<t.CaseRow>, { state?: string; overdue?: boolean; q?: string; cursor?: string }>;
  };
  '/api/v1/cases/{id}': { get: Get<t.CaseDetail, never, Id> };
  '/api/v1/cases/{id}/hand-overs': { post: CasePost<{ unitId: string; note: string }> };
  '/api/v1/cases/{id}/acknowledgements': {
    post: CasePost<{ complexity: t.Complexity; section: string }>;
  };
  '/api/v1/cases/{id}/answers': {
    post: CasePost<{ finding: t.Finding; measures: string; reply: string }>;
  };
  '/api/v1/cases/{id}/closures': { post: CasePost<Record<string, never>> };
  '/api/v1/cases/{id}/contact-readings': {
    post: CasePost<{ reason: string }, { name?: string; phone: string }>;
  };
  '/api/v1/units': { get: Get<t.Page<t.Unit>> };
  '/api/v1/channels': { get: Get<t.Page<t.Channel>> };
  '/api/v1/channels/{id}/links': {
    get: Get<t.Page<t.ChannelLink>, Cursor, Id>;
    post: Post<t.MadeLink, t.LinkRequest, Id>;
  };
  '/api/v1/channels/links/{id}/revocation': { post: Post<unknown, Record<string, never>, Id> };
  '/api/v1/channels/{id}/imports': {
    post: Post<{ id: string }, Raw, Id, never, { 'X-File-Name': string; 'Content-Type': string }>;
  };
  '/api/v1/imports': { get: Get<t.Page<t.ImportRun>, Cursor> };
  '/api/v1/imports/{id}': { get: Get<t.ImportRun, never, Id> };
  '/api/v1/imports/{id}/rejected': { get: Get<string, never, Id> };
  '/api/v1/closings': {
    get: Get<t.Page<t.Closing>>;
    post: Post<t.Closing, { period: string }>;
  };
  '/api/v1/closings/{id}': { get: Get<t.ClosingDetail, never, Id> };
  '/api/v1/figures': { get: Get<t.Figures, { from?: string; to?: string }> };
  '/api/v1/bulletins': {
    get: Get<t.Page<t.Bulletin>>;
    post: Post<{ id: string; url: string }, { closingId: string }>;
  };
  '/api/v1/rankings/counties': { get: Get<t.Ranking, { period: string }> };
  '/api/v1/tenants': { get: Get<t.Page<t.Tenant>> };
  '/api/v1/tenants/{code}/export': { get: Get<string, never, { code: string }> };
  '/api/v1/tenants/imports': {
    post: Post<t.TenantImport, Raw, never, { apply: boolean }, { 'Content-Type': string }>;
  };
  '/api/v1/plugins': {
    get: Get<t.Page<t.Plugin>>;
    post: Post<
      t.Plugin,
      Raw,
      never,
      never,
      { 'X-Plugin-Signature': string; 'Content-Type': string }
    >;
  };
}
