import { expect, test } from 'vitest';
import { axisReach } from './axis';

test.each([
  [[99.62, 99.91], { min: 99.5, max: 100 }],
  [[91.67, 99.91], { min: 90, max: 100 }],
  [[55, 98], { min: 40, max: 100 }],
  [[100], { min: 99.5, max: 100 }],
  [[0.09, 3.2], { min: 0, max: 5 }],
  [[0], { min: 0, max: 0.5 }],
  [[20, 80], { min: 0, max: 100 }],
  [[], { min: 0, max: 100 }],
])('the axis of %j is %j, in whole steps', (values, reach) => {
  const found = axisReach(values);
  expect(found).toMatchObject(reach);
  const steps = (found.max - found.min) / found.interval;
  expect(steps).toBeCloseTo(Math.round(steps), 9);
});
