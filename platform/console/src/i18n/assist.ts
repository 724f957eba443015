import { translator, words } from './words';

/** 主办与协办. */
export const assistWords = words(
  {
    title: '协办',
    none: '尚未提交协办意见',
    by: '{by}，{at}',
    open: '以下协办单位尚未提交意见：{units}。可以先办理，请确认是否需要等待。',
    units: '协办单位（可不选）',
    'units.hint': '与主办单位同一地区的部门，最多 10 个；由主办单位拟写并答复。',
    'call-in.title': '邀请协办',
    'call-in.text': '协办单位能看到本件（看不到评价人是谁），提交协办意见；由本单位拟写并答复。',
    'call-in.units': '协办单位',
    'contribute.title': '协办意见',
    'contribute.text': '意见送主办单位，签批之前可以修改；不写评价人的个人信息。',
    'contribute.label': '意见',
    'contribute.hint': '本单位核实的情况、采取的措施（至少 5 个字）',
  },
  {
    title: 'Assisting departments',
    none: 'no opinion yet',
    by: '{by}, {at}',
    open: 'No opinion yet from {units}. You can go on; consider whether to wait.',
    units: 'Assisting departments (optional)',
    'units.hint':
      'Departments of the same place, at most 10; the department in charge drafts and answers.',
    'call-in.title': 'Call in other departments',
    'call-in.text':
      'They see the case, not who the citizen is, and give their opinion; your unit drafts and answers.',
    'call-in.units': 'Assisting departments',
    'contribute.title': 'Opinion of an assisting department',
    'contribute.text':
      'It goes to the department in charge and can be revised until the answer is signed. No personal data.',
    'contribute.label': 'Opinion',
    'contribute.hint': 'What was checked and done (at least 5 characters)',
  },
);

export const t = translator(assistWords);
