import { translator, words } from './words';

export const pullWords = words(
  {
    title: '按时去取',
    text: '平台每隔 {n} 分钟到对方接口取一次新数据，每页当作一个文件导入，见导入记录。中断后从断处继续，不会漏计，也不会重复计算。',
    never: '还没有取过。',
    running: '正在取（{at} 开始，已取到 {n} 页）。',
    last: '上次：{at}，取到 {n} 页。',
    'last.nothing': '上次：{at}，没有新数据。',
    'last.vain': '上次：{at}，没有取成，已连续 {n} 次。最近一次取成：{well}。',
    'well.never': '从未',
    next: '下次：{at}。',
    'next.soon': '下次：即将开始。',
    paused: '该渠道已停用，平台不去取。',
    why: '为什么停着，怎么办：',
    'came.title': '最近24小时',
    'came.nothing': '没有取到新数据。',
    'came.pages': '取到 {n} 页',
    'came.importing': '正在导入 {n} 页',
    'came.failed': '没能导入 {n} 页',
    'came.bad':
      '退回的、没能导入的和不该另行计数的，在导入记录中打开查看；改好设置后可在那里再导入一次。',
    now: '立即去取',
    again: '从头再取',
    'again.confirm':
      '从对方的第一页重新取，用于对方更正了旧数据、更换了系统，或设置改好后文件已按期限删除。已计入的不会重复计算，但可能需要较长时间。确认从头再取？',
  },
  {
    title: 'Pulled on a schedule',
    text: 'Every {n} minutes the server fetches what is new; each page is imported like a file, see the imports. What breaks off goes on where it was: nothing is left out, nothing counts twice.',
    never: 'Not pulled yet.',
    running: 'Pulling (since {at}, {n} pages so far).',
    last: 'Last: {at}, {n} pages.',
    'last.nothing': 'Last: {at}, nothing new.',
    'last.vain': 'Last: {at}, in vain, {n} times in a row. It went well last: {well}.',
    'well.never': 'never',
    next: 'Next: {at}.',
    'next.soon': 'Next: about to begin.',
    paused: 'This channel is not in use; nothing is pulled for it.',
    why: 'Why it stands still, and what to do:',
    'came.title': 'The last 24 hours',
    'came.nothing': 'Nothing new came.',
    'came.pages': '{n} pages',
    'came.importing': '{n} pages are being imported',
    'came.failed': '{n} pages could not be imported',
    'came.bad':
      'Open what was sent back, failed or counted apart by mistake in the imports; once the settings are right it can be imported again there.',
    now: 'Pull now',
    again: 'Start over',
    'again.confirm':
      'Pull again from the first page, where the counterpart corrected old data or was replaced, or where settings were corrected after the files were erased. Nothing counts twice, but it may take long. Start over?',
  },
);

export const t = translator(pullWords);
