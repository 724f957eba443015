import { translator, words } from './words';

/** 通报前反馈, 二(一). */
export const feedbackWords = words(
  {
    title: '通报前反馈差评结果',
    text: '通报{period}情况之前，先把其中的差评结果反馈被评价部门；有异议的自反馈之日起可申请复核（制度二（一））。每个部门每期反馈一次。',
    send: '反馈被评价部门',
    'send.sure': '向 {n} 个部门反馈本期差评结果？反馈之日起重新计算申请复核的时限，且不能撤回。',
    'send.done': '已反馈 {n} 个部门，已写入每件差评的办理经过。',
    waiting: '还有 {n} 个部门没有反馈；反馈之后才能发布通报。',
    others: '其中 {n} 个部门由其他牵头部门反馈。',
    'not-handed-over': '本期还有 {n} 件差评没有转办，请先转办；转办即为反馈。',
    none: '本期没有需要反馈的差评结果。',
    'column.unit': '被评价部门',
    'column.cases': '差评数',
    'column.issuer': '通报单位',
    'column.told': '反馈时间',
    'column.last': '申请复核截止',
    'told.by': '{at}，{by}',
    'told.not': '未反馈',
    'last.not': '自反馈之日起算',
  },
  {
    title: 'Feedback before the bulletin',
    text: 'Before the bulletin of {period}, its bad results are fed back to the departments; whoever objects can appeal from that day on (regulation 二(一)). Once for each department and period.',
    send: 'Feed back to the departments',
    'send.sure':
      'Feed the bad results back to {n} departments? Their time to appeal is counted anew from today; this cannot be undone.',
    'send.done': '{n} departments have been told; it stands on the timeline of every case.',
    waiting: '{n} departments have not been told yet; a bulletin is published after that.',
    others: '{n} of them are told by other lead departments.',
    'not-handed-over':
      '{n} bad reviews of the period are not handed over; do that first, the hand-over tells the department.',
    none: 'There is nothing to feed back.',
    'column.unit': 'Department',
    'column.cases': 'Bad reviews',
    'column.issuer': 'Bulletin of',
    'column.told': 'Told',
    'column.last': 'Can appeal until',
    'told.by': '{at}, {by}',
    'told.not': 'not yet',
    'last.not': 'counted from the feedback',
  },
);

export const t = translator(feedbackWords);
