-- One row per enrolment of a device. live_udid is the UDID while the device is ours, null
-- afterwards: so one UDID has one living row and any number of retired ones.
create table device (
  id uuid not null,
  space_id uuid not null,
  owner_id uuid not null,
  enrolment_id uuid not null,
  platform varchar(16) not null,
  family varchar(16) not null,
  udid varchar(128) not null,
  live_udid varchar(128),
  serial varchar(64),
  name varchar(255) not null,
  product varchar(64),
  model varchar(128),
  os_version varchar(64),
  build_version varchar(64),
  state varchar(16) not null,
  created_at timestamp with time zone not null,
  enrolled_at timestamp with time zone,
  last_seen timestamp with time zone,
  retired_at timestamp with time zone,
  again boolean not null,
  push_topic varchar(255),
  push_token ${bytes},
  push_magic ${bytes},
  push_dead_at timestamp with time zone,
  unlock_token ${bytes},
  lock_pin ${bytes},
  lock_pin_until timestamp with time zone,
  version integer not null,
  constraint pk_device primary key (id),
  constraint uq_device_live_udid unique (space_id, live_udid)
);

create index ix_device_owner on device (owner_id);
create index ix_device_enrolment on device (enrolment_id);

-- The pinned certificates: SHA-256 of the DER, in lower-case hex.
create table device_identity (
  fingerprint varchar(64) not null,
  space_id uuid not null,
  enrolment_id uuid not null,
  owner_id uuid not null,
  device_id uuid,
  certificate_id uuid not null,
  not_after timestamp with time zone not null,
  revoked_at timestamp with time zone,
  constraint pk_device_identity primary key (fingerprint),
  constraint fk_device_identity_device foreign key (device_id) references device (id)
);

create index ix_device_identity_enrolment on device_identity (enrolment_id);
create index ix_device_identity_device on device_identity (device_id);
