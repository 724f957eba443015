import { describe, expect, it } from 'vitest';
import { issueTitle } from './issueTitle';

describe('the title of a bulletin', () => {
  it('says its period and no second time of which kind it is', () => {
    expect(issueTitle({ period: '2026-10', kind: 'MONTHLY' })).toBe('2026年10月通报');
    expect(issueTitle({ period: '2026-H2', kind: 'HALF_YEARLY' })).toBe('2026年下半年通报');
    expect(issueTitle({ period: '2026', kind: 'ANNUAL' })).toBe('2026年度通报');
    expect(issueTitle({ period: '2026', kind: 'RANKING' })).toBe('2026年度好评率、差评率排名');
  });
});
