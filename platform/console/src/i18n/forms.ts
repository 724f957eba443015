import { translator, words } from './words';

export const formsWords = words(
  {
    title: '表格模板',
    text: '制度附件的栏目由各地自定。可以把本单位的 Word 表格传上来，以后签批的就按它填写；已签批的不变，PDF 仍用平台版式。',
    ours: '现用平台自带的表格。',
    own: '现用本单位的模板：{file}',
    names: '可填的栏目，在 Word 中写成双花括号，如 {example}：',
    starter: '样例模板',
    sample: '示例',
    'take.starter': '下载样例模板',
    'take.sample': '下载填好的示例',
    put: '上传本单位模板（.docx）',
    withdraw: '改回平台自带的表格',
    'done.put': '模板已启用，今后签批的按它填写。请下载填好的示例核对版面。',
    'done.withdraw': '已改回平台自带的表格。',
  },
  {
    title: 'Forms',
    text: 'The regulation names its annexes without their fields. Upload the Word form of your office and what is signed from then on is filled into it; what was signed before stays as it is, and PDF keeps the platform’s layout.',
    ours: 'The form of the platform is in use.',
    own: 'Your own form is in use: {file}',
    names: 'What can be filled in, written in Word in double braces, as {example}:',
    starter: 'starter',
    sample: 'example',
    'take.starter': 'Take a form to begin from',
    'take.sample': 'Take a filled example',
    put: 'Upload your own form (.docx)',
    withdraw: 'Go back to the platform’s form',
    'done.put': 'Your form is in force. Take the filled example and look at the layout.',
    'done.withdraw': 'The form of the platform is in use again.',
  },
);

export const t = translator(formsWords);
