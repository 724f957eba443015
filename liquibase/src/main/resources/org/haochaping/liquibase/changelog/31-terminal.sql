--liquibase formatted sql

--changeset haochaping:terminal-01
--comment: Counter terminals (窗口评价器) on the core's page: paired by a short code, signing with a secret of their own (三(一)1).
create table terminal_pairing (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  channel_instance_id uuid not null,
  window_id uuid not null,
  code_digest bytea not null,
  made_by text not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  used_by bytea,
  terminal_id uuid,
  primary key (tenant_id, id)
);
create unique index terminal_pairing_code on terminal_pairing (tenant_id, code_digest);
comment on table terminal_pairing is 'Pairing codes: one window, one use, a quarter of an hour. Only a keyed digest is kept.';
comment on column terminal_pairing.used_by is 'Keyed digest of the random key the terminal sent along: it alone is told again what it was told.';

create table terminal_attempt (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  at timestamptz not null,
  primary key (tenant_id, id)
);
create index terminal_attempt_at on terminal_attempt (tenant_id, at);
comment on table terminal_attempt is 'Pairing codes that were wrong, of the last hour; too many and nobody is paired for a while.';

create table counter_terminal (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  channel_instance_id uuid not null,
  window_id uuid not null,
  access_key text not null,
  key_id text not null,
  ciphertext bytea not null,
  paired_by text not null,
  paired_at timestamptz not null,
  seen_at timestamptz,
  waiting int not null default 0,
  refused int not null default 0,
  clock_ahead bigint not null default 0,
  revoked_by text,
  revoked_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, access_key)
);
create index counter_terminal_channel on counter_terminal (tenant_id, channel_instance_id, id);
comment on table counter_terminal is 'Paired terminals. The secret is told at the pairing and kept sealed. A year after they were unpaired they go.';
comment on column counter_terminal.waiting is 'Ratings it still had to send when it was last seen; refused: those it was refused for good.';
comment on column counter_terminal.clock_ahead is 'Seconds its clock was ahead of ours when it was last seen.';

create table terminal_call (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  channel_instance_id uuid not null,
  window_id uuid not null,
  staff_id uuid,
  matter_id uuid,
  service_record_key_id text,
  service_record_ciphertext bytea,
  service_number int not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  evaluation_id uuid,
  primary key (tenant_id, id),
  check ((service_record_key_id is null) = (service_record_ciphertext is null))
);
create index terminal_call_window on terminal_call (tenant_id, channel_instance_id, window_id, id);
create index terminal_call_evaluation on terminal_call (tenant_id, evaluation_id) where evaluation_id is not null;
comment on table terminal_call is 'A window''s own system asks for a rating of one service. A later call takes the place of an earlier one; after a month it goes.';

--changeset haochaping:terminal-02 splitStatements:false
do $$
declare
  own constant text := 'tenant_id = (select current_tenant())';
  t text;
begin
  foreach t in array array['terminal_pairing', 'terminal_attempt', 'counter_terminal', 'terminal_call']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy own on %I using (%s) with check (%s)', t, own, own);
  end loop;
end $$;

--changeset haochaping:terminal-03
insert into sealed_column (table_name, key_column, ciphertext_column, place) values
  ('counter_terminal', 'key_id', 'ciphertext', 'tenant_id || ''/counter_terminal/'' || id'),
  ('terminal_call', 'service_record_key_id', 'service_record_ciphertext', 'tenant_id || ''/terminal_call/'' || id');
grant select, insert, update, delete on counter_terminal, terminal_pairing, terminal_call to haochaping_app;
grant select, insert, delete on terminal_attempt to haochaping_app;
