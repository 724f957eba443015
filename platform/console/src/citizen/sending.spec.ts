import { expect, test } from 'vitest';
import { ProblemError, UnreachableError } from '../api/problem';
import { useSending } from './sending';

test('what the server says of the field is shown, not that something was wrong', async () => {
  const { failed, busy, send } = useSending();
  const field = {
    field: 'text',
    code: 'length',
    detail: '请至少写5个字。',
    detailEn: 'Write more.',
  };
  await send(() => Promise.reject(new ProblemError(400, 'invalid', '请改正。', 'No.', [field])));
  expect(failed.value).toBe('请至少写5个字。');
  expect(busy.value).toBe(false);
});

test('a refusal without fields is shown as it is and is gone at the next attempt', async () => {
  const { failed, send } = useSending();
  await send(() =>
    Promise.reject(new ProblemError(409, 'voted-already', '您已经表决。', 'Again.')),
  );
  expect(failed.value).toBe('您已经表决。');
  await send(() => Promise.resolve());
  expect(failed.value).toBe('');
});

test('without a network it says that nothing was lost', async () => {
  const { failed, send } = useSending();
  await send(() => Promise.reject(new UnreachableError()));
  expect(failed.value).toContain('您写的内容还在');
});
