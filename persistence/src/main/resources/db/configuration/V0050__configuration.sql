-- A deleted configuration stays as long as devices have to be rid of it; its name is free at once.
create table configuration (
  id uuid not null,
  space_id uuid not null,
  name varchar(100) not null,
  name_key varchar(100) not null,
  description varchar(1000),
  kind varchar(30) not null,
  install_order integer not null,
  enabled boolean not null,
  version integer not null,
  version_id uuid not null,
  created_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  deleted_at timestamp with time zone,
  revision bigint not null,
  constraint pk_configuration primary key (id),
  constraint uq_configuration_name unique (space_id, name_key),
  constraint fk_configuration_space foreign key (space_id) references space (id)
);

-- Versions are only ever added. The id of a version is the PayloadUUID of its profile.
create table configuration_version (
  id uuid not null,
  space_id uuid not null,
  configuration_id uuid not null,
  kind varchar(30) not null,
  number integer not null,
  name varchar(100) not null,
  description varchar(1000),
  content ${bytes} not null,
  certificate_sha256 varchar(64),
  made_by varchar(320) not null,
  made_at timestamp with time zone not null,
  constraint pk_configuration_version primary key (id),
  constraint uq_configuration_version_number unique (configuration_id, number),
  constraint fk_configuration_version_configuration
    foreign key (configuration_id) references configuration (id)
);
