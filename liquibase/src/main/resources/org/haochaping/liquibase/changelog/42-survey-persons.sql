--liquibase formatted sql

--changeset haochaping:survey-persons-01
--comment: Who has answered is known no longer than it is needed, and is told to nobody who only types a number.
alter table survey_sheet add column repeated boolean not null default false check (not (repeated and valid));
comment on column survey_sheet.repeated is 'An attempt by a number that had answered before: it was answered as if it had been taken, and nothing of what it said is kept.';
comment on table survey_answered is 'Who has answered, as a keyed digest of the number that is good for this survey alone. No moment is kept, so that nobody can be matched with a sheet. It goes when the survey is over and its term (keepAnswered) has passed.';
grant delete on survey_answered to haochaping_app;
