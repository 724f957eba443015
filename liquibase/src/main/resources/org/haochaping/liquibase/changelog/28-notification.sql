--liquibase formatted sql

--changeset haochaping:notification-01
--comment: Messages: by which gateways, in which words, to whom, and what became of each.
create table notifier_instance (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  name text not null,
  plugin_id text not null,
  key_id text not null,
  ciphertext bytea not null,
  reaches text[] not null,
  per_minute int not null check (per_minute > 0),
  state text not null check (state in ('ACTIVE', 'OFF', 'REMOVED')),
  version bigint not null,
  free_at timestamptz not null,
  paused_until timestamptz,
  pauses int not null default 0,
  trouble_zh text,
  trouble_en text,
  changed_by text not null,
  changed_at timestamptz not null,
  primary key (tenant_id, id)
);
create unique index notifier_instance_name on notifier_instance (tenant_id, name) where state <> 'REMOVED';
comment on table notifier_instance is 'Gateways a tenant sends by. All settings are sealed: an address of a robot is a secret as well.';
comment on column notifier_instance.free_at is 'From when on the gateway is given the next message, so that it gets no more than per_minute from all nodes together.';
comment on column notifier_instance.pauses is 'How often in a row it took nothing; the wait grows with it.';

create table outbox (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  kind text not null,
  audience text not null check (audience in ('CITIZEN', 'STAFF')),
  reach text not null check (reach in ('MOBILE', 'MAIL', 'GROUP')),
  subject_id uuid not null,
  number text not null,
  evaluation_id uuid,
  staff_id uuid,
  staff_name text not null default '',
  parameters jsonb not null,
  quiet boolean not null,
  digest boolean not null,
  state text not null check (state in ('WAITING', 'SENDING', 'SENT', 'REFUSED', 'STUCK', 'SKIPPED')),
  due_at timestamptz not null,
  lease_until timestamptz,
  attempts int not null default 0,
  doubtful int not null default 0,
  address_read boolean not null default false,
  instance_id uuid,
  gateway_id text,
  sent_with uuid,
  reason_code text,
  reason_zh text,
  reason_en text,
  created_at timestamptz not null,
  settled_at timestamptz,
  primary key (tenant_id, id),
  check (audience <> 'CITIZEN' or evaluation_id is not null)
);
create index outbox_waiting on outbox (tenant_id, reach, due_at) where state = 'WAITING';
create index outbox_sending on outbox (tenant_id, lease_until) where state = 'SENDING';
create index outbox_state on outbox (tenant_id, state, id);
create index outbox_subject on outbox (tenant_id, subject_id);
comment on table outbox is 'Messages and what became of each. Addresses and texts are not kept: they are looked up and written at the moment of sending.';
comment on column outbox.doubtful is 'How often a server died between handing it over and writing that down: the recipient may have it so many times more.';
comment on column outbox.address_read is 'Whether the reading of the citizen''s number was written down, once for each message.';
comment on column outbox.sent_with is 'The message whose digest told of this one, too.';

create table message_template (
  tenant_id uuid not null references tenant (id),
  kind text not null,
  subject text not null,
  body text not null,
  active boolean not null,
  version bigint not null,
  changed_by text not null,
  changed_at timestamptz not null,
  primary key (tenant_id, kind)
);
comment on table message_template is 'The words a tenant has put in place of ours, or that it sends none of a kind.';

create table sending_policy (
  tenant_id uuid not null references tenant (id),
  version int not null check (version > 0),
  quiet_from time not null,
  quiet_until time not null,
  digest_at time not null,
  changed_by text not null,
  changed_at timestamptz not null,
  primary key (tenant_id, version)
);
comment on table sending_policy is 'When citizens are left in peace, and when staff get their daily digest. The last version is in force.';

create table staff_address (
  tenant_id uuid not null,
  staff_id uuid not null,
  mobile text,
  mail text,
  changed_at timestamptz not null,
  primary key (tenant_id, staff_id),
  foreign key (tenant_id, staff_id) references staff (tenant_id, id)
);
comment on table staff_address is 'Where somebody wants to be told at work; his own to give and to take back.';

--changeset haochaping:notification-02 splitStatements:false
do $$
declare
  own constant text := 'tenant_id = (select current_tenant())';
  t text;
begin
  foreach t in array array['notifier_instance', 'outbox', 'message_template', 'sending_policy', 'staff_address']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy own on %I using (%s) with check (%s)', t, own, own);
  end loop;
end $$;

--changeset haochaping:notification-03
insert into sealed_column (table_name, key_column, ciphertext_column, place) values
  ('notifier_instance', 'key_id', 'ciphertext', 'tenant_id || ''/notifier_instance/'' || id');
grant select, insert, update on notifier_instance, outbox, message_template to haochaping_app;
grant select, insert on sending_policy to haochaping_app;
grant select, insert, update, delete on staff_address to haochaping_app;
