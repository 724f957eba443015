import { describe, expect, test } from 'vitest';
import { freeCode, isChanged, levelOf, lines, moved, wrongOf, type Line } from './editing';

const taken = [
  { code: '101', version: 'national-v1' },
  { code: '110', text: '无理由超过法定办理时间', version: 'national-v2' },
];
const line = (code: string, text: string): Line => ({ code, text, shownFirst: false });

describe('contents of ratings', () => {
  test('the first digit of a code is its level', () => {
    expect(levelOf('510')).toBe('VERY_SATISFIED');
    expect(levelOf('199')).toBe('VERY_DISSATISFIED');
    for (const code of ['', '11', '610', '010', '1100', 'a10'])
      expect(levelOf(code)).toBeUndefined();
  });

  test('what differs from the saved draft is not saved, what was changed back is', () => {
    const saved = { name: '第三版', notice: '', tags: [line('110', '甲'), line('220', '乙')] };
    const same = { name: '第三版', notice: '', tags: lines(saved.tags) };
    expect(isChanged(saved, same)).toBe(false);
    expect(isChanged(saved, { ...same, notice: '云政办发' })).toBe(true);
    expect(isChanged(saved, { ...same, name: '' })).toBe(true);
    expect(isChanged(saved, { ...same, tags: [...same.tags].reverse() })).toBe(true);
    expect(isChanged(saved, { ...same, tags: [line('110', '丙'), line('220', '乙')] })).toBe(true);
  });

  test('a copied line is right', () => {
    const one = line('110', '无理由超过法定办理时间');
    expect(wrongOf(one, 'VERY_DISSATISFIED', [one], taken)).toEqual([]);
    expect(wrongOf(one, 'DISSATISFIED', [one], taken)).toEqual(['other-level']);
  });

  test('a code that was used keeps its meaning, and one without a text is not used again', () => {
    const other = line('110', '另一个意思');
    expect(wrongOf(other, 'VERY_DISSATISFIED', [other], taken)).toEqual(['meaning']);
    const old = line('101', '新内容');
    expect(wrongOf(old, 'VERY_DISSATISFIED', [old], taken)).toEqual(['retired']);
  });

  test('codes and texts stand once, and a text has one to forty characters', () => {
    const one = line('120', '新内容');
    expect(wrongOf(one, 'VERY_DISSATISFIED', [one, line('120', '别的')], [])).toEqual(['twice']);
    expect(wrongOf(one, 'VERY_DISSATISFIED', [one, line('121', '新内容')], [])).toEqual([
      'text-twice',
    ]);
    expect(wrongOf(one, 'VERY_DISSATISFIED', [one, line('220', '新内容')], [])).toEqual([]);
    for (const text of ['', '长'.repeat(41)]) {
      const wrong = line('120', text);
      expect(wrongOf(wrong, 'VERY_DISSATISFIED', [wrong], [])).toEqual(['length']);
    }
  });

  test('a new line gets a code after all that were used', () => {
    expect(freeCode('VERY_DISSATISFIED', [line('115', '甲')], taken)).toBe('116');
    expect(freeCode('VERY_SATISFIED', [], taken)).toBe('501');
    expect(freeCode('VERY_DISSATISFIED', [line('199', '甲')], taken)).toBe('102');
  });

  test('a line moves within its level and not beyond it', () => {
    const [a, b, c] = [line('110', '甲'), line('220', '乙'), line('111', '丙')];
    expect(moved([a, b, c], c, -1)).toEqual([c, b, a]);
    expect(moved([a, b, c], a, -1)).toEqual([a, b, c]);
    expect(moved([a, b, c], b, 1)).toEqual([a, b, c]);
  });
});
