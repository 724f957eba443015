--liquibase formatted sql

--changeset haochaping:pull-again-01
--comment: A file of which rows were counted apart is another file once the settings that did so are others.
alter table import_job add column settings_version int;
comment on column import_job.settings_version is 'The version of the channel''s settings its first rows were read by; unknown before there was this column.';

--changeset haochaping:pull-again-02
--comment: A circle of cursors that is longer than one turn is found by a mark that stays behind (Brent).
alter table channel_pull add column mark text, add column mark_steps int not null default 0, add column mark_reach int not null default 1;
comment on column channel_pull.mark is 'A cursor of the pages since the counterpart last said that it has no more; one that comes again leads in circles.';
