import { expect, test } from 'vitest';
import { drawing } from './drawing';

const bars = [
  { name: '景洪市', value: 99.996, printed: '99.996' },
  { name: '勐海县', value: 98.1, printed: '98.100' },
];

test('pointing at a bar shows its rate as the server printed it, never rounded again', () => {
  const { tooltip, series, yAxis } = drawing(bars, 95);
  const [{ data, label } = { data: [], label: undefined }] = series;
  expect(yAxis.data).toEqual(['勐海县', '景洪市']);
  expect(data.map((value, at) => tooltip.valueFormatter(value, at))).toEqual([
    '98.100%',
    '99.996%',
  ]);
  expect(label?.formatter({ dataIndex: 1 })).toBe('99.996%');
});
