import { expect, test } from 'vitest';
import { addressOf, typedReceipt } from './address';
import { stagesAhead } from './stages';

test.each([
  ['/r/t532801/AbC-9', { page: 'rate', tenantKey: 't532801', code: 'AbC-9' }],
  ['/h/7K3M9QX2R4TB', { page: 'handOver', channelKey: '7K3M9QX2R4TB' }],
  ['/q/JH7K-2M9P', { page: 'receipt', receipt: 'JH7K-2M9P' }],
  ['/s/JH2801/AB12', { page: 'survey', tenantKey: 'JH2801', code: 'AB12' }],
  ['/s/JH2801/AB12/%E5%B8%82', { page: 'survey', tenantKey: 'JH2801', code: 'AB12', unit: '市' }],
  ['/q/lost/JH2801', { page: 'lost', tenantKey: 'JH2801' }],
  ['/q', { page: 'find' }],
  ['/q/', { page: 'find' }],
  ['/r/only-one', { page: 'find' }],
])('%s is %j', (pathname, address) => {
  expect(addressOf(pathname)).toEqual(address);
});

test('a typed receipt may hold blanks and full-width characters', () => {
  expect(typedReceipt(' ＪＨ7K 2M9P ')).toBe('JH7K2M9P');
});

test('a good rating has no stages ahead, an opened case has four', () => {
  expect(stagesAhead('RECORDED')).toEqual([]);
  expect(stagesAhead('OPENED')).toEqual(['handed', 'checking', 'answered', 'closed']);
  expect(stagesAhead('CLOSED')).toEqual([]);
  expect(stagesAhead('ACKNOWLEDGED')).toEqual(['answered', 'closed']);
});
