import { dataOf } from '../api/client';
import type {
  MessageCounts,
  MessagePreview,
  MessageTemplate,
  MyAddress,
  Notifier,
  NotifierDetail,
  NotifierKind,
  NotifierTrialOutcome,
  NotifierWanted,
  Page,
  SendingPolicy,
  SentMessage,
} from '../api/types';
import { api } from '../session/session';

const at = (id: string) => ({ params: { path: { id } } });
const seen = (version: number) => ({ 'If-Match': `"${version}"` });

export async function listNotifiers(): Promise<Notifier[]> {
  return (await dataOf(api.GET('/api/v1/notifiers'))).items;
}

export async function listKinds(): Promise<NotifierKind[]> {
  return (await dataOf(api.GET('/api/v1/notifiers/kinds'))).items;
}

export function openNotifier(id: string): Promise<NotifierDetail> {
  return dataOf(api.GET('/api/v1/notifiers/{id}', at(id)));
}

export function addNotifier(body: NotifierWanted): Promise<NotifierDetail> {
  return dataOf(api.POST('/api/v1/notifiers', { body }));
}

export function changeNotifier(
  id: string,
  version: number,
  body: NotifierWanted,
): Promise<NotifierDetail> {
  const params = { path: { id }, header: seen(version) };
  return dataOf(api.PUT('/api/v1/notifiers/{id}', { params, body }));
}

/** Takes its settings back to those of an earlier version. */
export function backNotifier(
  id: string,
  version: number,
  earlier: number,
): Promise<NotifierDetail> {
  const params = { path: { id }, header: seen(version) };
  return dataOf(
    api.POST('/api/v1/notifiers/{id}/rollbacks', { params, body: { version: earlier } }),
  );
}

export async function removeNotifier(id: string): Promise<void> {
  const { version } = await openNotifier(id);
  await api.DELETE('/api/v1/notifiers/{id}', {
    params: { path: { id }, header: seen(version) },
  });
}

export function tryNotifier(id: string, recipient: string): Promise<NotifierTrialOutcome> {
  return dataOf(api.POST('/api/v1/notifiers/{id}/trials', { ...at(id), body: { recipient } }));
}

export function listMessages(state: string, cursor?: string): Promise<Page<SentMessage>> {
  const query = { ...(state ? { state } : {}), ...(cursor ? { cursor } : {}) };
  return dataOf(api.GET('/api/v1/messages', { params: { query } }));
}

export function countMessages(): Promise<MessageCounts> {
  return dataOf(api.GET('/api/v1/messages/counts'));
}

/** Of these, or of all that are stuck; how many are on their way again. */
export async function sendAgain(ids?: string[]): Promise<number> {
  const body = ids ? { ids } : {};
  return (await dataOf(api.POST('/api/v1/messages/resendings', { body }))).count;
}

export async function listTemplates(): Promise<MessageTemplate[]> {
  return (await dataOf(api.GET('/api/v1/message-templates'))).items;
}

interface Words {
  subject: string;
  body: string;
  active: boolean;
}

export async function saveTemplate(template: MessageTemplate, body: Words): Promise<void> {
  const params = { path: { kind: template.kind }, header: seen(template.version) };
  await api.PUT('/api/v1/message-templates/{kind}', { params, body });
}

export function previewTemplate(kind: string, body: Words): Promise<MessagePreview> {
  const params = { path: { kind } };
  return dataOf(api.POST('/api/v1/message-templates/{kind}/previews', { params, body }));
}

export function openTimes(): Promise<SendingPolicy> {
  return dataOf(api.GET('/api/v1/sending-policy'));
}

export function saveTimes(policy: SendingPolicy): Promise<SendingPolicy> {
  const params = { header: seen(policy.version) };
  return dataOf(api.PUT('/api/v1/sending-policy', { params, body: policy }));
}

export function myAddress(): Promise<MyAddress> {
  return dataOf(api.GET('/api/v1/my-address'));
}

export function saveAddress(body: MyAddress): Promise<MyAddress> {
  return dataOf(api.PUT('/api/v1/my-address', { body }));
}
