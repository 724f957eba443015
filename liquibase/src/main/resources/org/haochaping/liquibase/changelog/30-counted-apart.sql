--liquibase formatted sql

--changeset haochaping:counted-apart-01
--comment: Rows of a file that are no ratings: calls about other business, and those that nobody rated (三(一)4).
alter table import_job add column other_business bigint not null default 0;
alter table import_job add column not_rated bigint not null default 0;
