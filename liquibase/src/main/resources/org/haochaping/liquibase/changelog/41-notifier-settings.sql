--liquibase formatted sql

--changeset haochaping:notifier-settings-01
--comment: What the settings of a gateway were before they were changed, so that they can be taken back.
create table notifier_settings (
  tenant_id uuid not null,
  notifier_id uuid not null,
  version bigint not null,
  id uuid not null default gen_random_uuid(),
  key_id text not null,
  ciphertext bytea not null,
  changed_by text not null,
  changed_at timestamptz not null,
  primary key (tenant_id, notifier_id, version),
  foreign key (tenant_id, notifier_id) references notifier_instance (tenant_id, id)
);
comment on table notifier_settings is 'Sealed as they were for the gateway itself; with it they go.';
alter table notifier_settings enable row level security;
alter table notifier_settings force row level security;
create policy own on notifier_settings using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
grant select, insert, delete on notifier_settings to haochaping_app;
insert into sealed_column (table_name, key_column, ciphertext_column, place) values
  ('notifier_settings', 'key_id', 'ciphertext', 'tenant_id || ''/notifier_instance/'' || notifier_id');
