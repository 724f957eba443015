import { translator, words } from './words';

/** 通报公文的文号、主送、抄送和版记. */
export const letterheadWords = words(
  {
    title: '公文格式',
    text: '发布前可以录入；沿用本单位上一份通报的主送、抄送和印发机关，文号每份重新录入。印发日期为发布之日。',
    edit: '录入文号、主送、抄送',
    save: '保存',
    done: '已保存，发布时按此印制',
    number: '发文字号',
    'number.hint': '如：西政服〔2026〕12号；没有文号的不印红头',
    recipients: '主送机关',
    note: '附注',
    'note.hint': '如：此件公开发布；不写括号',
    copies: '抄送机关',
    'copies.hint': '每行一个',
    printer: '印发机关',
    sealed: '落款处留出盖章的位置',
    yes: '是',
    no: '否',
    none: '（无）',
  },
  {
    title: 'Letterhead',
    text: 'May be entered until it is published. It begins as the office’s last one; the number is entered anew for each. It is printed on the day of issue.',
    edit: 'Enter number, recipients and copies',
    save: 'Save',
    done: 'Saved; it will be printed like this',
    number: 'Document number',
    'number.hint': 'As 西政服〔2026〕12号; without one there is no red masthead',
    recipients: 'Recipients',
    note: 'Note',
    'note.hint': 'As 此件公开发布; without brackets',
    copies: 'Copies',
    'copies.hint': 'One on each line',
    printer: 'Printed by',
    sealed: 'Leave room for a seal',
    yes: 'yes',
    no: 'no',
    none: '(none)',
  },
);

export const t = translator(letterheadWords);
