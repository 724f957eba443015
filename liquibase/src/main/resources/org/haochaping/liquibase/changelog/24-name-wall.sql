--liquibase formatted sql

--changeset haochaping:name-wall-01
--comment: A keyed digest of the citizen's name, by which his name is found and hidden in what anybody writes about his case; nobody can read it back.
alter table bad_review_case
  add name_digest bytea,
  add name_length int not null default 0;
