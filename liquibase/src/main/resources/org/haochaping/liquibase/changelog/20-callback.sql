--liquibase formatted sql

--changeset haochaping:callback-01
--comment: 一(二)4 回访: a draw a month from a seed committed beforehand, the calls, and what citizens say of the rectification themselves.
create table callback_draw (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  month date not null check (extract(day from month) = 1),
  percent int not null check (percent between 1 and 100),
  commitment text not null,
  key_id text,
  ciphertext bytea,
  seed text,
  committed_at timestamptz not null,
  drawn_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, month)
);
comment on table callback_draw is 'The service centre''s draw of a month: the digest of the seed first, the seed itself once the month is over.';
insert into sealed_column (table_name, key_column, ciphertext_column, place) values
  ('callback_draw', 'key_id', 'ciphertext', 'tenant_id || ''/callback_draw/'' || id');

create table callback_candidate (
  tenant_id uuid not null references tenant (id),
  draw_id uuid not null,
  number text not null,
  case_id uuid not null,
  unit_id uuid not null,
  unit_name text not null,
  mark text not null,
  drawn boolean not null,
  primary key (tenant_id, draw_id, number),
  foreign key (tenant_id, draw_id) references callback_draw (tenant_id, id)
);
comment on table callback_candidate is 'Every rectification reported in the month, and which were drawn; never changed.';

create table callback (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  lead_tenant_id uuid not null references tenant (id),
  centre_tenant_id uuid not null references tenant (id),
  case_id uuid not null,
  evaluation_id uuid not null,
  number text not null,
  unit_id uuid not null,
  unit_name text not null,
  month date,
  state text not null check (state in ('OPEN', 'CONFIRMED', 'REFUTED', 'UNREACHED')),
  version bigint not null,
  contacted boolean,
  resolved text check (resolved in ('YES', 'PARTLY', 'NO')),
  satisfied text check (satisfied in ('SATISFIED', 'BASICALLY_SATISFIED', 'DISSATISFIED')),
  pressed boolean,
  pressed_words text not null default '',
  remarks text not null default '',
  concluded_by text,
  concluded_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, case_id) references bad_review_case (tenant_id, id)
);
create unique index callback_once on callback (tenant_id, case_id, month) where month is not null;
create index callback_centre on callback (centre_tenant_id, id);
create index callback_evaluation on callback (tenant_id, evaluation_id);
comment on table callback is 'One call-back; month is that of the draw, none when it was added on the citizen''s word. Shown to the service centre and the bureau, never to the rated office.';

create table callback_attempt (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  lead_tenant_id uuid not null references tenant (id),
  centre_tenant_id uuid not null references tenant (id),
  callback_id uuid not null,
  outcome text not null check (outcome in ('REACHED', 'NO_ANSWER', 'WRONG_NUMBER', 'DECLINED', 'NO_CONTACT')),
  at timestamptz not null,
  by_name text not null,
  note text not null default '',
  primary key (tenant_id, id),
  foreign key (tenant_id, callback_id) references callback (tenant_id, id)
);
create index callback_attempt_of on callback_attempt (tenant_id, callback_id, id);

create table citizen_word (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  lead_tenant_id uuid not null references tenant (id),
  centre_tenant_id uuid not null references tenant (id),
  case_id uuid not null,
  evaluation_id uuid not null,
  number text not null,
  unit_name text not null,
  kind text not null check (kind in ('CONFIRMED', 'DENIED', 'PRESSED')),
  text text not null default '',
  hand_over int not null,
  at timestamptz not null,
  taken_up_by text,
  taken_up_at timestamptz,
  taken_up_how text,
  primary key (tenant_id, id),
  foreign key (tenant_id, case_id) references bad_review_case (tenant_id, id)
);
create index citizen_word_centre on citizen_word (centre_tenant_id, id);
create index citizen_word_evaluation on citizen_word (tenant_id, evaluation_id);
create unique index citizen_word_once on citizen_word (tenant_id, case_id, hand_over) where kind in ('CONFIRMED', 'DENIED');
comment on table citizen_word is 'What a citizen says by his receipt: whether it was put right, or that somebody pressed him. Shown to the service centre and the bureau, never to the rated office.';

--changeset haochaping:callback-02 splitStatements:false
do $$
declare
  party constant text := 'tenant_id = (select current_tenant())'
    || ' or lead_tenant_id = (select current_tenant()) or centre_tenant_id = (select current_tenant())';
  own constant text := 'tenant_id = (select current_tenant())';
  t text;
begin
  foreach t in array array['callback', 'callback_attempt', 'citizen_word'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy parties on %I using (%s) with check (%s)', t, party, party);
  end loop;
  foreach t in array array['callback_draw', 'callback_candidate'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy own on %I using (%s) with check (%s)', t, own, own);
  end loop;
end $$;

--changeset haochaping:callback-03
grant select, insert, update on callback_draw, callback, citizen_word to haochaping_app;
grant select, insert on callback_candidate, callback_attempt to haochaping_app;
