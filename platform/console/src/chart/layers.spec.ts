import { expect, test } from 'vitest';
import { bearsNumber, drawnOf, heights, layerColours, layerPatterns } from './layers';

test('every colour has a pattern and no two patterns are alike', () => {
  expect(layerPatterns).toHaveLength(layerColours.length);
  const told = layerPatterns.map((one) => JSON.stringify({ ...one, color: undefined }));
  expect(new Set(told).size).toBe(told.length);
});

test('a bar is as high as its layers together', () => {
  const layers = [
    { name: '满意', values: [90, 40] },
    { name: '不满意', values: [2] },
  ];
  expect(heights(2, layers)).toEqual([92, 40]);
});

test('what is not known is a gap, and nought is not', () => {
  expect([undefined, 0, 3].map(drawnOf)).toEqual(['-', 0, 3]);
  expect(bearsNumber(undefined, 100)).toBe(false);
  expect(heights(1, [{ name: '满意', values: [undefined] }])).toEqual([0]);
});

test('a layer too thin for a number bears none', () => {
  expect(bearsNumber(8, 100)).toBe(true);
  expect(bearsNumber(2, 100)).toBe(false);
  expect(bearsNumber(0, 0)).toBe(false);
});
