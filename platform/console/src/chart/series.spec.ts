import { expect, test } from 'vitest';
import { lookAt } from './lines';
import { seriesOf } from './series';

test('pointing at a period shows the rate as the server printed it, a dash at a gap', () => {
  const points = [
    { value: 99.996, printed: '99.996' },
    undefined,
    { value: 97, printed: '97.000' },
  ];
  const line = { key: '532800', name: '西双版纳州', look: lookAt(0), points };
  const { data, tooltip } = seriesOf(line, true);
  expect(data.map((value, at) => tooltip.valueFormatter(value, at))).toEqual([
    '99.996%',
    '—',
    '97.000%',
  ]);
});
