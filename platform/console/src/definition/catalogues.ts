import { dataOf } from '../api/client';
import type { TagCatalogueDetail, TagCatalogueDraft, TagCatalogues, TagDraft } from '../api/types';
import { api } from '../session/session';

export function readCatalogues(tenant?: string): Promise<TagCatalogues> {
  return dataOf(api.GET('/api/v1/tag-catalogues', { params: { query: { tenant } } }));
}

export function readCatalogue(version: string, tenant?: string): Promise<TagCatalogueDetail> {
  const params = { path: { version }, query: { tenant } };
  return dataOf(api.GET('/api/v1/tag-catalogues/{version}', { params }));
}

export async function catalogueCsv(version: string, tenant?: string): Promise<Blob> {
  const params = { path: { version }, query: { tenant } };
  const answer = api.GET('/api/v1/tag-catalogues/{version}/csv', { params, parseAs: 'blob' });
  return (await dataOf(answer)) as unknown as Blob;
}

export function readDraft(tenant?: string): Promise<TagCatalogueDraft> {
  return dataOf(api.GET('/api/v1/tag-catalogues/draft', { params: { query: { tenant } } }));
}

export function beginDraft(tenant?: string): Promise<TagCatalogueDraft> {
  return dataOf(api.POST('/api/v1/tag-catalogues/draft', { params: { query: { tenant } } }));
}

function on(draft: TagCatalogueDraft, tenant?: string) {
  return { query: { tenant }, header: { 'If-Match': `"${draft.revision}"` } };
}

export function saveDraft(
  draft: TagCatalogueDraft,
  form: { name: string; notice: string; tags: TagDraft[] },
  tenant?: string,
): Promise<TagCatalogueDraft> {
  const params = on(draft, tenant);
  return dataOf(api.PUT('/api/v1/tag-catalogues/draft', { params, body: form }));
}

export function importDraft(
  draft: TagCatalogueDraft,
  csv: Blob,
  tenant?: string,
): Promise<TagCatalogueDraft> {
  return dataOf(
    api.POST('/api/v1/tag-catalogues/draft/imports', {
      params: on(draft, tenant),
      headers: { 'Content-Type': 'text/csv' },
      body: csv,
      bodySerializer: (bytes) => bytes,
    }),
  );
}

export async function draftCsv(tenant?: string): Promise<Blob> {
  const params = { query: { tenant } };
  const answer = api.GET('/api/v1/tag-catalogues/draft/csv', { params, parseAs: 'blob' });
  return (await dataOf(answer)) as unknown as Blob;
}

export async function dropDraft(draft: TagCatalogueDraft, tenant?: string): Promise<void> {
  await dataOf(api.DELETE('/api/v1/tag-catalogues/draft', { params: on(draft, tenant) }));
}

export function releaseDraft(
  draft: TagCatalogueDraft,
  from: string,
  tenant?: string,
): Promise<TagCatalogueDetail> {
  const params = on(draft, tenant);
  return dataOf(api.POST('/api/v1/tag-catalogues/draft/releases', { params, body: { from } }));
}
