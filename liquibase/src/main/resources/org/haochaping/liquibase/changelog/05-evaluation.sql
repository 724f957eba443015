--liquibase formatted sql

--changeset haochaping:evaluation-01
create table evaluation (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  rated_on date not null,
  received_at timestamptz not null,
  source smallint not null references rating_source (number),
  terminal smallint not null references rating_terminal (pf),
  channel_instance_id uuid not null,
  origin text not null check (origin in ('ACTIVE', 'INVITED', 'STAFF_ASSISTED', 'STAFF_ENTERED', 'DEFAULT', 'IMPORTED', 'TEST')),
  level text not null references rating_level (name),
  assess_number smallint not null default 1 check (assess_number in (1, 2)),
  unit_id uuid not null,
  window_id uuid,
  staff_id uuid,
  matter_id uuid,
  catalogue_version text not null,
  tags text[] not null default '{}',
  words text not null default '' check (char_length(words) <= 500),
  contact_given boolean not null default false,
  state text not null default 'COUNTED' check (state in ('COUNTED', 'SUPERSEDED', 'VOIDED')),
  primary key (tenant_id, id)
) partition by range (id);
create index evaluation_rated_on on evaluation (tenant_id, rated_on, id);
comment on table evaluation is 'rated_on decides the period, received_at the cut-off, source the bulletin. Names and numbers are in the vault. Partitioned on the UUIDv7 id at month starts in China.';

create table once_key (
  tenant_id uuid not null references tenant (id),
  kind text not null,
  key bytea not null,
  evaluation_id uuid not null,
  body bytea not null,
  primary key (tenant_id, kind, key)
) partition by hash (tenant_id);
comment on table once_key is 'Once-only and idempotency keys and receipts, hashed, never expiring.';

create table tally (
  tenant_id uuid not null references tenant (id),
  rated_on date not null,
  source smallint not null references rating_source (number),
  terminal smallint not null references rating_terminal (pf),
  unit_id uuid not null,
  level text not null references rating_level (name),
  origin text not null,
  state text not null,
  slot smallint not null,
  n bigint not null,
  primary key (tenant_id, rated_on, source, terminal, unit_id, level, origin, state, slot)
);
comment on table tally is 'Counts kept in the transaction of each rating, spread over slots; readers sum.';

create table vault_entry (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  evaluation_id uuid not null,
  kind text not null check (kind in ('CONTACT', 'SERVICE_RECORD_NUMBER')),
  key_id text not null,
  ciphertext bytea not null,
  consent_text text not null default '',
  recorded_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, evaluation_id, kind)
);

create table vault_reading (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  evaluation_id uuid not null,
  kind text not null,
  at timestamptz not null,
  reader text not null,
  reader_office text not null,
  reason text not null,
  primary key (tenant_id, id)
);
create index vault_reading_evaluation on vault_reading (tenant_id, evaluation_id, id);
comment on table vault_reading is 'Written before anything is shown; the citizen reads it by receipt.';

create table rating_link (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  channel_instance_id uuid not null,
  kind text not null check (kind in ('CASE', 'WINDOW')),
  code_hash bytea not null,
  unit_id uuid not null,
  window_id uuid,
  staff_id uuid,
  matter_id uuid,
  service_record_key_id text,
  service_record_ciphertext bytea,
  service_number smallint not null default 1,
  created_at timestamptz not null,
  created_by text not null,
  expires_at timestamptz,
  revoked_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, code_hash)
);

create table import_job (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  channel_instance_id uuid not null,
  file_name text not null,
  content_type text not null,
  bytes bytea not null,
  sha256 text not null,
  state text not null check (state in ('WAITING', 'RUNNING', 'DONE', 'FAILED')),
  total bigint,
  done bigint not null default 0,
  accepted bigint not null default 0,
  repeated bigint not null default 0,
  rejected bigint not null default 0,
  failure text,
  created_by text not null,
  created_at timestamptz not null,
  finished_at timestamptz,
  primary key (tenant_id, id)
);

create table import_rejection (
  tenant_id uuid not null references tenant (id),
  job_id uuid not null,
  position bigint not null,
  place int not null,
  field text not null,
  code text not null,
  chinese text not null,
  english text not null,
  primary key (tenant_id, job_id, position, place)
);

--changeset haochaping:evaluation-02 splitStatements:false
do $$
begin
  for i in 0..7 loop
    execute format('create table once_key_p%s partition of once_key for values with (modulus 8, remainder %s)', i, i);
  end loop;
end $$;

--changeset haochaping:evaluation-03 splitStatements:false
create function uuid7_floor(at timestamptz) returns uuid
  language sql immutable strict parallel safe
  return (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '00000000000000000000')::uuid;
comment on function uuid7_floor(timestamptz) is 'The smallest id a UUIDv7 made at that moment or later can have.';

--changeset haochaping:evaluation-04 splitStatements:false
create function make_evaluation_partitions(first_day date, months int) returns int
  language plpgsql security definer
  set search_path from current
as $$
declare
  month date := date_trunc('month', first_day)::date;
  made int := 0;
  name text;
begin
  if months not between 0 and 36 then
    raise exception 'months must be between 0 and 36, not %', months;
  end if;
  perform pg_advisory_xact_lock(hashtext('make_evaluation_partitions'));
  for i in 0..months loop
    name := 'evaluation_' || to_char(month, 'YYYYMM');
    if to_regclass(name) is null then
      execute format(
        'create table %I partition of evaluation for values from (%L) to (%L)', name,
        uuid7_floor(month::timestamp at time zone 'Asia/Shanghai'),
        uuid7_floor((month + interval '1 month')::timestamp at time zone 'Asia/Shanghai'));
      made := made + 1;
    end if;
    month := (month + interval '1 month')::date;
  end loop;
  return made;
end $$;
comment on function make_evaluation_partitions(date, int) is 'Makes the month of first_day and the given number of months after it; the only way the application role makes tables.';
