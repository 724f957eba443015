--liquibase formatted sql

--changeset haochaping:directory-01 splitStatements:true
--comment: Directory tables hold ids, never content; they alone stand outside row-level security.
create table schema_generation (
  generation int primary key,
  changed_at timestamptz not null default clock_timestamp()
);
comment on table schema_generation is 'The server starts only on its own generation or the next.';
insert into schema_generation (generation) values (1);

create table tenant (
  id uuid primary key,
  code text not null unique check (code ~ '^[0-9]{6}([0-9]{3})?$'),
  public_key text not null unique check (public_key ~ '^[0-9A-HJKMNP-TV-Z]{6}$'),
  name text not null,
  level text not null check (level in ('PROVINCE', 'PREFECTURE', 'COUNTY')),
  parent_id uuid references tenant (id),
  keycloak_org_id text unique,
  created_at timestamptz not null
);
comment on column tenant.public_key is 'Stands in receipts, links and public addresses.';

create table tenant_closure (
  ancestor_id uuid not null references tenant (id),
  descendant_id uuid not null references tenant (id),
  depth int not null check (depth >= 0),
  primary key (ancestor_id, descendant_id)
);
create index tenant_closure_descendant on tenant_closure (descendant_id, ancestor_id);

create table operator_account (
  login text primary key,
  added_at timestamptz not null default clock_timestamp()
);
comment on table operator_account is 'Who runs the installation; written by the owner role only.';

create table plugin_trusted_key (
  key_id text primary key,
  algorithm text not null check (algorithm = 'Ed25519'),
  public_key bytea not null,
  name text not null,
  added_at timestamptz not null default clock_timestamp(),
  revoked_at timestamptz
);
comment on table plugin_trusted_key is 'Whose plugins may run; written by the owner role only.';

create table plugin_artifact (
  id uuid primary key,
  plugin_id text not null,
  version text not null,
  kind text not null,
  display_name text not null,
  requires text not null,
  sha256 text not null unique,
  signature jsonb not null,
  key_id text not null references plugin_trusted_key (key_id),
  bytes bytea not null,
  installed_by text not null,
  installed_at timestamptz not null,
  state text not null check (state in ('INSTALLED', 'WITHDRAWN')),
  unique (plugin_id, version)
);

create table channel_route (
  public_key text primary key,
  tenant_id uuid not null references tenant (id),
  channel_instance_id uuid not null
);
comment on table channel_route is 'From the key in a channel address to its tenant and instance.';

--changeset haochaping:directory-02 splitStatements:false
create function current_tenant() returns uuid
  language sql stable parallel safe
  set search_path from current
  return nullif(current_setting('app.tenant_id', true), '')::uuid;
comment on function current_tenant() is 'The tenant of this transaction; null when none is set, and then no row is seen.';
