import { translator, words } from './words';

export const chartWords = words(
  {
    'table.show': '以表格查看',
    'table.hide': '收起表格',
    export: '导出 CSV',
    'axis.from': '纵轴自 {start}% 起，只比较高低，不比较倍数。',
    none: '没有可以画出的数据。',
    'none.value': '—',
    legend: '图例',
    lines: '图中的线',
    'lines.text': '最多同时显示 {n} 条，线型和标记各不相同。',
    'lines.full': '已有 {n} 条线。先取消一条，再选新的。',
    'lines.find': '按名称查找',
  },
  {
    'table.show': 'View as table',
    'table.hide': 'Hide the table',
    export: 'Export CSV',
    'axis.from': 'The axis begins at {start}%: compare heights, not ratios.',
    none: 'There is nothing to draw.',
    'none.value': '—',
    legend: 'Legend',
    lines: 'Lines shown',
    'lines.text': 'At most {n} at once, each with a stroke and a mark of its own.',
    'lines.full': '{n} lines are shown. Take one away before you choose another.',
    'lines.find': 'Find by name',
  },
);

export const t = translator(chartWords);
