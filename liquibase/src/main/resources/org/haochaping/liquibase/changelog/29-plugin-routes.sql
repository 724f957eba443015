--liquibase formatted sql

--changeset haochaping:plugin-routes-01
--comment: Which version of its plugin an instance runs on, node by node readiness, and what was taken out of service. Ids only: what happened stands in the tenants' journals.
create table plugin_route (
  tenant_id uuid not null references tenant (id),
  instance_id uuid not null,
  plugin_id text not null,
  artifact_id uuid not null references plugin_artifact (id),
  settings_version int not null,
  previous_artifact_id uuid references plugin_artifact (id),
  previous_settings_version int,
  changed_at timestamptz not null,
  primary key (tenant_id, instance_id, plugin_id),
  check ((previous_artifact_id is null) = (previous_settings_version is null)),
  check (previous_artifact_id is distinct from artifact_id)
);
create index plugin_route_artifact on plugin_route (artifact_id);
comment on table plugin_route is 'The version an instance is bound to; without a row it follows the highest and is bound before a higher one is installed.';
comment on column plugin_route.settings_version is 'The settings it had when it came to this version; one step back restores the previous ones.';

create table plugin_node (
  node_id uuid primary key,
  seen_at timestamptz not null,
  ready text[] not null
);
comment on table plugin_node is 'Each server and the digests of the plugins it has loaded; a version takes calls only when all that are alive have it.';

create table plugin_quarantine (
  plugin_id text not null,
  instance_id uuid not null,
  since timestamptz not null,
  failures int not null,
  reason text not null,
  primary key (plugin_id, instance_id)
);
comment on table plugin_quarantine is 'Instances that failed again and again in work of the background, until somebody lifts it; reason is a code.';

--changeset haochaping:plugin-routes-02
--comment: Secrets among the settings are sealed; the settings beside them stay readable.
alter table channel_instance add secrets_key_id text, add secrets_ciphertext bytea,
  add constraint channel_instance_secrets_check check ((secrets_key_id is null) = (secrets_ciphertext is null));
alter table channel_settings add id uuid not null default gen_random_uuid(), add secrets_key_id text, add secrets_ciphertext bytea,
  add constraint channel_settings_secrets_check check ((secrets_key_id is null) = (secrets_ciphertext is null));
insert into sealed_column (table_name, key_column, ciphertext_column, place) values
  ('channel_instance', 'secrets_key_id', 'secrets_ciphertext', 'tenant_id || ''/channel_instance/'' || id'),
  ('channel_settings', 'secrets_key_id', 'secrets_ciphertext', 'tenant_id || ''/channel_settings/'' || channel_instance_id || ''/'' || version');

--changeset haochaping:plugin-routes-03 splitStatements:false
--comment: A key can be withdrawn from the console, never trusted or trusted again: that stays with the owner.
create function revoke_plugin_key(wanted text, at timestamptz) returns boolean
  language sql security definer set search_path from current
  as $$
    with done as (
      update plugin_trusted_key set revoked_at = at where key_id = wanted and revoked_at is null returning 1
    ) select exists (select 1 from done)
  $$;
revoke execute on function revoke_plugin_key(text, timestamptz) from public;
grant execute on function revoke_plugin_key(text, timestamptz) to haochaping_app;

--changeset haochaping:plugin-routes-04
grant select, insert, update on plugin_route to haochaping_app;
grant select, insert, update, delete on plugin_node, plugin_quarantine to haochaping_app;
