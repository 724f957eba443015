import { expect, test } from 'vitest';
import { firstPlaces, isFull, lookAt, looks, toggled } from './lines';

test('two lines never share a stroke or a mark, whatever their colours', () => {
  const strokes = looks.map((look) => look.dash.join(' '));
  const marks = looks.map((look) => `${look.symbol} ${look.hollow}`);
  expect(new Set(strokes).size).toBe(looks.length);
  expect(new Set(marks).size).toBe(looks.length);
  expect(looks).toHaveLength(8);
});

test('only the first look is a line without gaps, and the thickest', () => {
  expect(looks.filter((look) => look.dash.length === 0)).toEqual([lookAt(0)]);
  expect(Math.max(...looks.map((look) => look.width))).toBe(lookAt(0).width);
});

test('a line taken away leaves the looks of the others as they are', () => {
  const places = firstPlaces(['全省', '西双版纳州', '普洱市']);
  const without = toggled(places, '西双版纳州');
  expect(without.indexOf('普洱市')).toBe(2);
  expect(toggled(without, '大理州').indexOf('大理州')).toBe(1);
});

test('a ninth line is not added', () => {
  const names = ['一', '二', '三', '四', '五', '六', '七', '八', '九'];
  const places = firstPlaces(names);
  expect(isFull(places)).toBe(true);
  expect(toggled(places, '九')).toEqual(places);
  expect(isFull(toggled(places, '一'))).toBe(false);
});
