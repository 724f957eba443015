import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ProblemError, UnreachableError } from '../api/problem';
import type { TerminalCall, TerminalNews, TerminalPage, TerminalThanks } from '../api/types';
import { memoryStore } from './memoryStore';
import type { Server } from './server';
import { useStation } from './station';
import type { Unkept } from './store';

const start = Date.parse('2026-11-28T01:00:00Z');
const page: TerminalPage = {
  tenantName: '景洪市',
  unitName: '市监局',
  windowCode: 'JH-03',
  windowName: '企业登记',
  title: '',
  levels: [],
};
const thanks: TerminalThanks = {
  receipt: 'JH2801-AAAA-BBBB-CCCC-DDDD',
  level: 'SATISFIED',
  ratedOn: '2026-11-28',
  url: '',
  qrSvg: '',
};
const draft = { level: 'SATISFIED' as const, tags: [], words: '' };
const windowId = '0198e1f0-0000-7000-8000-000000000001';

function call(id: string, seconds = 120): TerminalCall {
  return { id, expiresAt: new Date(Date.now() + seconds * 1000).toISOString() };
}

function said(status: number, code: string): ProblemError {
  return new ProblemError(status, code, '', '', [], undefined, true);
}

/** A server that says what it is told to, and a terminal of it. */
function counter() {
  const kept = memoryStore();
  const sent: Unkept[] = [];
  const pairedBy: string[] = [];
  const says = {
    /** How far its clock is ahead of the terminal's, in milliseconds. */
    ahead: 0,
    call: undefined as TerminalCall | undefined,
    page: async () => page,
    beat: async (): Promise<void> => undefined,
    send: async () => thanks,
  };
  const server: Server = {
    pair: async (_code, key) => {
      pairedBy.push(key);
      return { windowId, accessKey: `KEY${pairedBy.length}`, secret: 's' };
    },
    page: () => says.page(),
    beat: async () => {
      await says.beat();
      const now = new Date(Date.now() + says.ahead).toISOString();
      const news: TerminalNews = { now, page: '/assets/terminal-1.js' };
      return says.call ? { ...news, call: says.call } : news;
    },
    send: (entry) => {
      sent.push(entry);
      return says.send();
    },
  };
  const station = useStation('JH2801', kept.store, server);
  return { ...kept, says, sent, pairedBy, station };
}

async function paired() {
  const made = counter();
  await made.station.open();
  await made.station.pairWith('ABCD2345');
  return made;
}

const offline = async (): Promise<never> => {
  throw new UnreachableError();
};

beforeEach(() => vi.useFakeTimers({ now: start }));
afterEach(() => vi.useRealTimers());

test('三(一)1 paired, it shows its window and sends what is tapped', async () => {
  const { station, sent } = await paired();
  expect(station.page.value).toEqual(page);
  expect(await station.rate(draft, null, 'key-of-the-form-1')).toEqual({
    kind: 'received',
    thanks,
  });
  expect(sent.map((one) => one.signature.nonce)).toEqual(['key-of-the-form-1']);
  expect(station.state.waiting).toBe(0);
});

test('三(一)1 without a network it keeps what is tapped, and gives a receipt at once', async () => {
  const { station, says, store } = await paired();
  says.send = offline;
  const tapped = await station.rate(draft, null, 'key-of-the-form-1');
  expect(tapped).toMatchObject({ kind: 'waits', receipt: expect.stringMatching(/^JH2801-/) });
  expect(await store.waiting()).toHaveLength(1);
  says.send = async () => thanks;
  await station.look();
  expect(await store.waiting()).toEqual([]);
});

test('三(一)1 with a full disk it sends at once, and pressing twice counts once', async () => {
  const { station, says, sent, disk } = await paired();
  disk.full = true;
  says.send = offline;
  await expect(station.rate(draft, null, 'key-of-the-form-1')).rejects.toThrow();
  expect(station.state.broken).toBe(true);
  says.send = async () => thanks;
  const second = await station.rate(draft, null, 'key-of-the-form-1');
  expect(second).toMatchObject({ kind: 'received' });
  expect(sent.map((one) => one.signature.nonce)).toEqual([
    'key-of-the-form-1',
    'key-of-the-form-1',
  ]);
});

test('a call stays over a missed beat, until it expires', async () => {
  const { station, says } = await paired();
  says.call = call('one');
  await station.look();
  says.beat = offline;
  await station.look();
  expect(station.call.value?.id).toBe('one');
  vi.advanceTimersByTime(121_000);
  await station.look();
  expect(station.call.value).toBeNull();
});

test('a call heard again after a missed beat is the same object, so that nothing is redrawn', async () => {
  const { station, says } = await paired();
  says.call = call('one');
  await station.look();
  const heard = station.call.value;
  says.beat = offline;
  await station.look();
  says.beat = async () => undefined;
  says.call = call('one', 300);
  await station.look();
  expect(station.call.value).toBe(heard);
});

test('who answers one call leaves the next one open', async () => {
  const { station, says, sent } = await paired();
  says.call = call('one');
  await station.look();
  const begun = station.call.value;
  says.call = call('two');
  await station.look();
  await station.rate(draft, begun, 'key-of-the-form-1');
  expect(JSON.parse(sent[0]?.body ?? '')).toMatchObject({ call: 'one' });
  expect(station.call.value?.id).toBe('two');
});

test('三(一)1 of a window that was closed nobody is asked, and what waits is sent', async () => {
  const { station, says, store } = await paired();
  says.send = offline;
  await station.rate(draft, null, 'key-of-the-form-1');
  says.page = async () => {
    throw said(409, 'window-ended');
  };
  says.send = async () => thanks;
  vi.advanceTimersByTime(600_000);
  await station.look();
  expect(station.page.value).toBeNull();
  expect(station.notice.value?.code).toBe('window-ended');
  expect(await store.read('page')).toBeUndefined();
  expect(await store.waiting()).toEqual([]);
  await station.look();
  expect(station.notice.value?.code).toBe('window-ended');
});

test('a paused channel says so and is no lost network', async () => {
  const { station, says } = await paired();
  says.beat = async () => {
    throw said(503, 'channel-paused');
  };
  await station.look();
  expect(station.notice.value?.code).toBe('channel-paused');
  expect(station.device.value).not.toBeNull();
});

test('a refusal of the old pairing that comes late leaves the new one', async () => {
  const { station, says, store } = await paired();
  const old = station.device.value;
  let refuse: (problem: Error) => void = () => undefined;
  says.beat = () =>
    new Promise((_, reject) => {
      refuse = reject;
    });
  const late = station.look();
  await vi.advanceTimersByTimeAsync(0);
  says.beat = async () => undefined;
  const again = station.pairWith('WXYZ6789');
  await vi.waitFor(() => expect(station.device.value).not.toBe(old));
  refuse(said(410, 'terminal-revoked'));
  await Promise.all([late, again]);
  expect(station.device.value).not.toBe(old);
  expect(station.device.value?.accessKey).toBe('KEY2');
  expect(await store.read('device')).toMatchObject({ accessKey: 'KEY2' });
});

test('an unpaired terminal asks for a code, though its disk is gone', async () => {
  const { station, says, disk } = await paired();
  says.beat = async () => {
    throw said(410, 'terminal-revoked');
  };
  disk.gone = true;
  await station.look();
  expect(station.device.value).toBeNull();
  expect(station.notice.value?.code).toBe('terminal-revoked');
});

test('what a gateway says unpairs nothing', async () => {
  const { station, says } = await paired();
  says.beat = async () => {
    throw new ProblemError(401, 'terminal-unknown', '', '');
  };
  await station.look();
  expect(station.device.value).not.toBeNull();
});

test('it asks to be paired under one key, so that a lost answer can be had again', async () => {
  const { station, pairedBy } = await paired();
  await station.pairWith('ABCD2345');
  expect(pairedBy[0]).toMatch(/^[0-9a-f]{32}$/);
  expect(pairedBy[1]).toBe(pairedBy[0]);
});

test('三(一)1 a clock that was set since the last beat is not put right by what was so then', async () => {
  const { station, says, store } = await paired();
  const days = 5 * 86_400;
  says.ahead = -days * 1000;
  await station.look();
  says.send = offline;
  await station.rate(draft, null, 'key-of-the-form-1');
  vi.setSystemTime(Date.now() - days * 1000);
  await station.rate(draft, null, 'key-of-the-form-2');
  const ahead = (await store.waiting()).map((one) => JSON.parse(one.body).serverAhead);
  expect(ahead).toEqual([-days, 0]);
});

test('a database that cannot be opened is tried again', async () => {
  const { station, disk } = counter();
  disk.gone = true;
  await expect(station.open()).rejects.toThrow();
  expect(station.state.opened).toBe(false);
  disk.gone = false;
  await station.open();
  expect(station.state.opened).toBe(true);
});
