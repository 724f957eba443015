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
    'empty.text': '新的差评、到期提醒和需要您处理的事会出现在这里。',
  },
  {
    greeting: 'Hello, {name}',
    today: 'Today is {date}',
    'summary.none': 'Nothing is overdue or due today.',
    'summary.overdue': '{n} overdue',
    'summary.soon': '{n} due soon',
    count: '{n} in all',
    empty: 'Nothing to do',
    'empty.text': 'New bad reviews, deadlines and what needs you will appear here.',
  },
);

export const t = translator(homeWords);
