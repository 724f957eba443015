import { words } from './words';

export const eventNames = words(
  {
    OPENED: '差评立案',
    HANDED_OVER: '牵头部门转办',
    ACKNOWLEDGED: '被评价部门签收',
    ANSWERED: '被评价部门答复',
    CLOSED: '办结',
    CONTACT_READ: '查看联系方式',
  },
  {
    OPENED: 'Opened',
    HANDED_OVER: 'Handed over by the lead department',
    ACKNOWLEDGED: 'Acknowledged by the rated unit',
    ANSWERED: 'Answered by the rated unit',
    CLOSED: 'Closed',
    CONTACT_READ: 'Contact data read',
  },
);
