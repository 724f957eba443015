--liquibase formatted sql

--changeset haochaping:hand-over-01
--comment: Whom an app hands over with a link (三(一)3): its user and how to reach him, sealed; and the visit that has no 办件编号.
alter table rating_link drop constraint rating_link_kind_check;
alter table rating_link add constraint rating_link_kind_check check (kind in ('CASE', 'WINDOW', 'VISIT'));
alter table rating_link add person_key_id text, add person_ciphertext bytea, add rated_as uuid, add occasion bytea,
  add constraint rating_link_person_check check ((person_key_id is null) = (person_ciphertext is null));
create index rating_link_person on rating_link (tenant_id, expires_at) where person_ciphertext is not null;
create index rating_link_rated on rating_link (tenant_id, rated_as) where rated_as is not null;
create index rating_link_occasion on rating_link (tenant_id, occasion) where person_ciphertext is not null;
comment on column rating_link.person_ciphertext is 'What the app knows its user by, and name and phone until he agreed to their use; forgotten when the link has expired.';
comment on column rating_link.rated_as is 'The rating of a link with a person, so that his wish to be forgotten finds it.';
comment on column rating_link.occasion is 'Keyed digest of the case or visit of a link with a person, so that what ends for one link of it ends for all; a visit is rated once by it.';
insert into sealed_column (table_name, key_column, ciphertext_column, place) values
  ('rating_link', 'person_key_id', 'person_ciphertext', 'tenant_id || ''/rating_link/'' || id || ''/person''');

--changeset haochaping:hand-over-02
alter table vault_entry drop constraint vault_entry_kind_check;
alter table vault_entry add constraint vault_entry_kind_check check (kind in ('CONTACT', 'SERVICE_RECORD_NUMBER', 'APP_USER'));
