import { translator, words } from './words';

export const homeWords = words(
  {
    greeting: '{name}，您好',
    today: '今天是{date}',
    'summary.none': '今天没有到期或逾期的事项。',
    'summary.overdue': '{n} 件已逾期',
    'summary.soon': '{n} 件即将到期',
    count: '共 {n} 件',
    empty: '没有待办',
    'empty.text': '您的角色目前没有需要在系统中办理的事。角色不对时，请联系本级管理员调整。',
    changes: '上次查看以来的变化',
    'changes.since': '{at} 以来',
    'changes.none': '没有变化。别人办理您能看到的差评后，会列在这里。',
    'changes.seen': '标为已读',
    insights: '看评价等级、差评原因和办理用时的统计分析',
  },
  {
    greeting: 'Hello, {name}',
    today: 'Today is {date}',
    'summary.none': 'Nothing is overdue or due today.',
    'summary.overdue': '{n} overdue',
    'summary.soon': '{n} due soon',
    count: '{n} in all',
    empty: 'Nothing to do',
    'empty.text':
      'Your role has nothing to do in the system at present. If the role is wrong, ask your administrator.',
    changes: 'Changed since you last looked',
    'changes.since': 'since {at}',
    'changes.none': 'Nothing. What others do with the bad reviews you may see will be listed here.',
    'changes.seen': 'Mark as seen',
    insights: 'See levels, causes of bad ratings and time to answer in charts',
  },
);

export const t = translator(homeWords);
