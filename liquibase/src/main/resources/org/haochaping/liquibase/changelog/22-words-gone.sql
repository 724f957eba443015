--liquibase formatted sql

--changeset haochaping:words-gone-01
--comment: Whoever prints a report says why there are no words: the lead department cannot read what was erased in the tenant of the rating.
alter table bad_review_case add words_gone text check (words_gone in ('CITIZEN', 'TERM'));
