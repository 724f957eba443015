import { dataOf } from '../api/client';
import type { Inbox, ImportRun, Page } from '../api/types';
import { api } from '../session/session';

export const largestFile = 64 * 1024 * 1024;

export function listImports(channel: string): Promise<Page<ImportRun>> {
  return dataOf(api.GET('/api/v1/imports', { params: { query: { channel } } }));
}

export function readImport(id: string): Promise<ImportRun> {
  return dataOf(api.GET('/api/v1/imports/{id}', { params: { path: { id } } }));
}

export function upload(channelId: string, file: File): Promise<{ id: string }> {
  const header = { 'X-File-Name': encodeURIComponent(file.name) };
  return dataOf(
    api.POST('/api/v1/channels/{id}/imports', {
      params: { path: { id: channelId }, header },
      headers: { 'Content-Type': file.type || 'application/octet-stream' },
      body: file,
      bodySerializer: (bytes) => bytes,
    }),
  );
}

export function readRejected(id: string): Promise<Blob> {
  const params = { path: { id } };
  return dataOf(
    api.GET('/api/v1/imports/{id}/rejected', { params, parseAs: 'blob' }),
  ) as Promise<Blob>;
}

/** Takes the file of an import again, by the settings of today. */
export function replayImport(id: string): Promise<{ id: string }> {
  return dataOf(api.POST('/api/v1/imports/{id}/replays', { params: { path: { id } } }));
}

/** The workbook to be filled in for a channel. */
export function readTemplate(channelId: string): Promise<Blob> {
  const params = { path: { id: channelId } };
  return dataOf(
    api.GET('/api/v1/channels/{id}/imports/template', { params, parseAs: 'blob' }),
  ) as Promise<Blob>;
}

export function readInbox(channelId: string): Promise<Inbox> {
  return dataOf(api.GET('/api/v1/channels/{id}/inbox', { params: { path: { id: channelId } } }));
}

export function isOver(run: ImportRun): boolean {
  return run.state === 'DONE' || run.state === 'FAILED';
}

/** Whether other settings could make more of it: what is right by those of now stays apart. */
export function mayBecomeMore(run: ImportRun): boolean {
  return run.state === 'FAILED' || run.rejected + run.otherBusiness + run.notRated > 0;
}

/** Reads the import again and again until it is over; what came last is handed on each time. */
export async function follow(
  id: string,
  show: (run: ImportRun) => void,
  wanted: () => boolean,
  pause: () => Promise<void> = () => new Promise((wake) => setTimeout(wake, 700)),
): Promise<void> {
  while (wanted()) {
    const run = await readImport(id);
    if (!wanted()) return;
    show(run);
    if (isOver(run)) return;
    await pause();
  }
}
