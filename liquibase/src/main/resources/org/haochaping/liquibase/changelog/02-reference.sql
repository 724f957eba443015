create table rating_level (
  name text primary key,
  position int not null unique check (position between 1 and 5),
  chinese text not null,
  english text not null,
  bad boolean not null
);

create table rating_source (
  number int primary key check (number between 1 and 8),
  name text not null unique,
  chinese text not null,
  english text not null,
  period text not null check (period in ('MONTH', 'HALF_YEAR', 'YEAR')),
  clause text not null
);

create table rating_terminal (
  pf int primary key check (pf between 1 and 7),
  name text not null unique,
  chinese text not null,
  english text not null
);

create table tag_catalogue (
  version text primary key,
  name text not null,
  source text not null,
  in_force boolean not null
);
comment on table tag_catalogue is 'Contents are version-managed nationally; nobody adds or removes locally.';

create table tag (
  catalogue_version text not null references tag_catalogue (version),
  code text not null,
  level text not null references rating_level (name),
  text text not null,
  shown_first boolean not null,
  primary key (catalogue_version, code)
);

create table calendar_layer (
  area_code text primary key,
  name text not null,
  version int not null,
  "scope" text not null check ("scope" in ('NATIONAL', 'PREFECTURE', 'COUNTY'))
);

create table calendar_schedule (
  area_code text not null references calendar_layer (area_code),
  "year" int not null,
  notice text not null,
  primary key (area_code, "year")
);
comment on table calendar_schedule is 'The years for which a layer has a published schedule; a year without one is warned of on every deadline that enters it.';

create table calendar_day (
  area_code text not null references calendar_layer (area_code),
  "day" date not null,
  kind text not null check (kind in ('OFF', 'WORK')),
  occasion text not null,
  notice text not null,
  primary key (area_code, "day")
);
