import { expect, test } from 'vitest';
import { Trail } from './trail';

const province = { code: '530000', name: '云南省' };
const prefecture = { code: '532800', name: '西双版纳州', parent: '530000' };
const county = { code: '532801', name: '景洪市', parent: '532800' };

test('the way leads from the province down to the county', () => {
  const trail = new Trail();
  trail.learn([province, prefecture, county]);
  const names = trail.to('532801', province).map((step) => step.name);
  expect(names).toEqual(['云南省', '西双版纳州', '景洪市']);
  expect(trail.to('530000', province)).toEqual([province]);
});

test('the overview of a county does not make one forget what lies above it', () => {
  const trail = new Trail();
  trail.learn([province, prefecture, county]);
  trail.learn([{ code: '532801', name: '景洪市' }]);
  expect(trail.to('532801', province)).toHaveLength(3);
});

test('of a county opened by its address the way is short', () => {
  const trail = new Trail();
  trail.learn([{ code: '532801', name: '景洪市' }]);
  expect(trail.to('532801', province).map((step) => step.code)).toEqual(['530000', '532801']);
  expect(trail.to('539999', province)).toEqual([province]);
});
