--liquibase formatted sql

--changeset haochaping:service-records-01
create table service_record (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  number_digest bytea not null,
  service_key bytea not null,
  service_number smallint not null,
  pseudonym text not null,
  source smallint not null references rating_source (number),
  unit_id uuid not null,
  window_id uuid,
  staff_id uuid,
  matter_id uuid,
  status smallint not null check (status between 1 and 3),
  accepted_on date,
  finished_on date check ((status = 3) = (finished_on is not null)),
  evaluable boolean not null,
  watched boolean not null default true,
  channel_instance_id uuid not null,
  received_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, service_key)
);
create index service_record_finished on service_record (tenant_id, finished_on);
create index service_record_watched on service_record (tenant_id, finished_on, id) where watched;
comment on table service_record is 'Services rendered (办件). The 办件编号 is in the vault; service_key is the once_key a rating of the service takes, so that whether it was rated follows from there in either order. watched: the default rating has still to look at it.';

create table channel_settings (
  tenant_id uuid not null references tenant (id),
  channel_instance_id uuid not null,
  version int not null,
  settings jsonb not null,
  changed_by text not null,
  changed_at timestamptz not null,
  primary key (tenant_id, channel_instance_id, version)
);
comment on table channel_settings is 'Every version of a channel''s settings that was made here; the one in force stands in channel_instance.';

create table channel_credential (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  channel_instance_id uuid not null,
  access_key text not null,
  key_id text not null,
  ciphertext bytea not null,
  created_by text not null,
  created_at timestamptz not null,
  last_used_at timestamptz,
  ended_by text,
  ended_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, access_key)
);
comment on table channel_credential is 'What a counterpart signs its requests with; told once, kept sealed. Several may be valid at once, so that one takes over from another without a gap.';

create table push_nonce (
  tenant_id uuid not null references tenant (id),
  credential_id uuid not null,
  nonce text not null,
  seen_at timestamptz not null,
  primary key (tenant_id, credential_id, nonce)
);
create index push_nonce_seen on push_nonce (tenant_id, seen_at);

create table push_batch (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  channel_instance_id uuid not null,
  credential_id uuid not null,
  batch_number text,
  declared bigint,
  received int not null,
  accepted int not null,
  repeated int not null,
  queued int not null,
  still_waiting int not null,
  ignored_fields bigint not null,
  received_at timestamptz not null,
  primary key (tenant_id, id),
  check (received = accepted + repeated + queued + still_waiting)
);
create index push_batch_channel on push_batch (tenant_id, channel_instance_id, id);
comment on table push_batch is 'One delivery of a counterpart. queued: refused, new in the queue; still_waiting: refused again, in the queue since an earlier delivery.';

create table rejected_record (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  channel_instance_id uuid not null,
  batch_id uuid not null,
  position bigint not null,
  record_digest bytea not null,
  key_id text not null,
  ciphertext bytea,
  reason text not null,
  problems jsonb not null,
  seen int not null default 1,
  state text not null default 'WAITING' check (state in ('WAITING', 'REPLAYED', 'RESENT', 'DISCARDED')),
  received_at timestamptz not null,
  decided_by text,
  decided_at timestamptz,
  decision text,
  primary key (tenant_id, id),
  check ((state = 'WAITING') = (ciphertext is not null))
);
create unique index rejected_record_waiting on rejected_record (tenant_id, channel_instance_id, record_digest) where state = 'WAITING';
create index rejected_record_batch on rejected_record (tenant_id, batch_id);
comment on table rejected_record is 'Records that could not be taken, sealed, until they are replayed, sent again in order, or discarded with a reason; then the text is forgotten.';

alter table rating_link add column terminal smallint references rating_terminal (pf);
alter table rating_link add column back_url text;

--changeset haochaping:service-records-02 splitStatements:false
do $$
declare
  own constant text := 'tenant_id = (select current_tenant())';
  t text;
begin
  foreach t in array array[
    'service_record', 'channel_settings', 'channel_credential', 'push_nonce', 'push_batch', 'rejected_record']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy own on %I using (%s) with check (%s)', t, own, own);
  end loop;
end $$;

--changeset haochaping:service-records-03
grant select, insert on channel_settings, push_batch to haochaping_app;
grant select, insert, delete on push_nonce to haochaping_app;
grant select, insert, update on service_record, channel_credential, rejected_record to haochaping_app;
