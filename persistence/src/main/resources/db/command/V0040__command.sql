-- What was asked, once, for any number of devices. Arguments and payload are sealed.
create table command (
  id uuid not null,
  space_id uuid not null,
  kind varchar(32) not null,
  arguments ${bytes},
  payload ${bytes},
  requested_by uuid,
  requested_name varchar(255) not null,
  requested_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  priority integer not null,
  size integer not null,
  ring integer not null,
  constraint pk_command primary key (id)
);

create index ix_command_space on command (space_id, requested_at);
create index ix_command_requested_by on command (requested_by, kind);

-- What became of it on one device; the id is the CommandUUID on the wire. open_device and open_key
-- are set while the command is open and null afterwards: the queue of a device is an index over
-- its open rows only, and of one kind (or key) a device has one open command.
create table command_target (
  id uuid not null,
  command_id uuid not null,
  space_id uuid not null,
  device_id uuid not null,
  kind varchar(32) not null,
  state varchar(16) not null,
  priority integer not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  sent_at timestamp with time zone,
  answered_at timestamp with time zone,
  attempts integer not null,
  rings integer not null,
  next_ring_at timestamp with time zone,
  wish varchar(255) not null,
  error_text varchar(2000),
  result ${bytes},
  open_device uuid,
  open_key varchar(255),
  constraint pk_command_target primary key (id),
  constraint uq_command_target_open unique (open_device, open_key),
  constraint fk_command_target_command foreign key (command_id) references command (id),
  constraint fk_command_target_device foreign key (device_id) references device (id)
);

create index ix_command_target_due on command_target (open_device, priority, created_at) ${where_open};
create index ix_command_target_ring on command_target (next_ring_at) ${where_open};
create index ix_command_target_device on command_target (device_id, created_at);
create index ix_command_target_command on command_target (command_id);
create index ix_command_target_space on command_target (space_id, created_at);
