--liquibase formatted sql

--changeset haochaping:inspection-words-01
--comment: What inspectors and assessors wrote goes by its term where it became no rating, too.
alter table inspection_visit
  add column held_as uuid not null generated always as (coalesce(evaluation_id, uuid7_floor(received_at))) stored;
comment on column inspection_visit.held_as is 'By which its answers are erased: the rating it became, else when it was received.';
create index inspection_visit_held on inspection_visit (tenant_id, held_as) where answers <> '{}';

create index assessment_score_words on assessment_score (tenant_id, id) where words <> '';
grant update (words) on assessment_score to haochaping_app;
