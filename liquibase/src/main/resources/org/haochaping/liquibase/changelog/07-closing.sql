--liquibase formatted sql

--changeset haochaping:closing-01
create table closing (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  period text not null check (period ~ '^[0-9]{4}-(0[1-9]|1[0-2]|H[12])$' or period ~ '^[0-9]{4}$'),
  first_day date not null,
  last_day date not null,
  version int not null,
  cut_off timestamptz not null,
  definitions text not null,
  policy_version text not null,
  figures jsonb not null,
  sha256 text not null,
  closed_by text not null,
  closed_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, period, version)
);
comment on table closing is 'A period''s figures as counted once from the rows; bulletins and rankings print only these.';

create table bulletin (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  closing_id uuid not null,
  kind text not null,
  period text not null,
  version int not null,
  title text not null,
  plugin_id text not null,
  plugin_version text not null,
  media_type text not null,
  bytes bytea not null,
  sha256 text not null,
  published_by text not null,
  published_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, closing_id, plugin_id),
  foreign key (tenant_id, closing_id) references closing (tenant_id, id)
);
comment on table bulletin is 'What was published, byte for byte.';
