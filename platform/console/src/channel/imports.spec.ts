import { expect, test, vi } from 'vitest';
import type { ImportRun } from '../api/types';
import { mayBecomeMore } from './imports';

vi.mock('../session/session', () => ({ api: {} }));

const run = (more: Partial<ImportRun>): ImportRun => ({
  id: 'i',
  channelId: 'c',
  fileName: '十月.csv',
  state: 'DONE',
  done: 3,
  accepted: 3,
  repeated: 0,
  rejected: 0,
  otherBusiness: 0,
  notRated: 0,
  createdBy: 'pull',
  createdAt: '2026-10-20T01:30:00Z',
  ...more,
});

test.each([
  [{ state: 'FAILED' }, true],
  [{ rejected: 1 }, true],
  [{ otherBusiness: 1 }, true],
  [{ notRated: 1 }, true],
  [{ repeated: 3 }, false],
  [{}, false],
] as const)('what other settings could make more of can be imported again: %j', (more, is) => {
  expect(mayBecomeMore(run(more))).toBe(is);
});
