--liquibase formatted sql

--changeset haochaping:operations-01
--comment: What operators need to know of the installation itself; no tenant's content.
create table backup_record (
  at timestamptz primary key,
  finished_at timestamptz not null,
  file_name text not null,
  bytes bigint not null,
  version text not null
);
comment on table backup_record is 'When a backup was made; written by the launcher as owner, shown to operators.';

create table sealed_column (
  table_name text not null,
  key_column text not null,
  ciphertext_column text not null,
  place text not null,
  primary key (table_name, ciphertext_column)
);
comment on table sealed_column is 'Every column sealed under a master key, and the SQL of the place it is sealed for; the rotation of the key visits these.';
insert into sealed_column (table_name, key_column, ciphertext_column, place) values
  ('vault_entry', 'key_id', 'ciphertext', 'tenant_id || ''/vault_entry/'' || evaluation_id || ''/'' || kind'),
  ('rating_link', 'service_record_key_id', 'service_record_ciphertext', 'tenant_id || ''/rating_link/'' || id'),
  ('channel_credential', 'key_id', 'ciphertext', 'tenant_id || ''/channel_credential/'' || id'),
  ('rejected_record', 'key_id', 'ciphertext', 'tenant_id || ''/rejected_record/'' || encode(record_digest, ''hex'')');

grant select on backup_record, sealed_column to haochaping_app;
