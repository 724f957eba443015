--liquibase formatted sql

--changeset haochaping:bulletin-remark-01
--comment: 三: what people say of a published bulletin, and the errors they point out; the office that issued it answers. The bulletin itself is never changed.
create table bulletin_remark (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  bulletin_id uuid not null,
  kind text not null check (kind in ('COMMENT', 'ERROR')),
  place text not null,
  words text not null,
  code bytea not null,
  once_key bytea not null,
  content bytea not null,
  received_at timestamptz not null,
  state text not null check (state in ('RECEIVED', 'ANSWERED', 'ACCEPTED', 'REFUTED', 'WITHHELD')),
  revision bigint not null,
  reply text not null,
  replied_by text,
  office text,
  replied_at timestamptz,
  primary key (tenant_id, id),
  check ((state = 'RECEIVED') = (replied_at is null)),
  foreign key (tenant_id, bulletin_id) references bulletin (tenant_id, id)
);
create unique index bulletin_remark_code on bulletin_remark (tenant_id, code);
create unique index bulletin_remark_once on bulletin_remark (tenant_id, once_key);
create index bulletin_remark_bulletin on bulletin_remark (tenant_id, bulletin_id, received_at);
create index bulletin_remark_open on bulletin_remark (tenant_id, bulletin_id) where state = 'RECEIVED';
comment on table bulletin_remark is 'Remarks on a published bulletin. Nobody says who he is; numbers are masked before they are kept.';
comment on column bulletin_remark.place is 'Where the error is, in his words; empty when it was erased, or nothing was said.';
comment on column bulletin_remark.words is 'Empty when they were erased.';
comment on column bulletin_remark.code is 'A keyed digest of the code its sender has; the code itself is not kept.';
comment on column bulletin_remark.content is 'A keyed digest of what was sent, so that the same key with other words is refused.';
comment on column bulletin_remark.reply is 'The answer, or why it is not shown to everybody.';

alter table bulletin_remark enable row level security;
alter table bulletin_remark force row level security;
create policy own on bulletin_remark using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
grant select, insert on bulletin_remark to haochaping_app;
grant update (place, words, state, revision, reply, replied_by, office, replied_at) on bulletin_remark to haochaping_app;
