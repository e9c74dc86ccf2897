create table distribution_rule (
  configuration_id uuid not null,
  space_id uuid not null,
  audience varchar(10) not null,
  changed_at timestamp with time zone not null,
  constraint pk_distribution_rule primary key (configuration_id),
  constraint fk_distribution_rule_configuration
    foreign key (configuration_id) references configuration (id)
);

create table distribution_choice (
  configuration_id uuid not null,
  device_id uuid not null,
  space_id uuid not null,
  constraint pk_distribution_choice primary key (configuration_id, device_id),
  constraint fk_distribution_choice_configuration
    foreign key (configuration_id) references configuration (id)
);

create index ix_distribution_choice_device on distribution_choice (device_id);

-- wanted_version is empty when the configuration is to be gone from the device.
-- due_at says when to look at the row again; empty when nothing has to be done by ourselves.
create table distribution_delivery (
  id uuid default ${new_uuid} not null,
  space_id uuid not null,
  configuration_id uuid not null,
  device_id uuid not null,
  owner_id uuid,
  wanted_version uuid,
  state varchar(12) not null,
  reason varchar(1000),
  attempts integer not null,
  due_at timestamp with time zone,
  command_target uuid,
  acknowledged boolean not null,
  profile_seen boolean not null,
  certificate_seen boolean not null,
  reported_uuid varchar(64),
  verified_at timestamp with time zone,
  changed_at timestamp with time zone not null,
  constraint pk_distribution_delivery primary key (id),
  constraint uq_distribution_delivery_device unique (configuration_id, device_id),
  constraint fk_distribution_delivery_configuration
    foreign key (configuration_id) references configuration (id)
);

create index ix_distribution_delivery_device on distribution_delivery (device_id, state);
create index ix_distribution_delivery_due on distribution_delivery (due_at);
