--liquibase formatted sql

--changeset haochaping:sorting-01
--comment: 一(二)1: the lead department merges repeats into one case; digests tell likely ones.
alter table bad_review_case drop constraint bad_review_case_state_check;
alter table bad_review_case add constraint bad_review_case_state_check check (state in
  ('OPENED', 'HANDED_OVER', 'ACKNOWLEDGED', 'DRAFTED', 'ANSWERED', 'CLOSED', 'VOIDED', 'MERGED'));
alter table bad_review_case
  add merged_into uuid,
  add service_digest bytea,
  add contact_digest bytea,
  add constraint bad_review_case_merged_check
    check ((state = 'MERGED') = (merged_into is not null) and merged_into is distinct from id),
  add constraint bad_review_case_merged_into_fkey
    foreign key (tenant_id, merged_into) references bad_review_case (tenant_id, id);
create index bad_review_case_merged on bad_review_case (tenant_id, merged_into) where merged_into is not null;
comment on column bad_review_case.merged_into is '主件: the case it was merged into as a repeat.';
comment on column bad_review_case.service_digest is 'Keyed digest of the 办件编号; tells that two are about the same service, not which.';
comment on column bad_review_case.contact_digest is 'Keyed digest of the phone; tells that two are by the same contact, not whose; goes with the contact.';
