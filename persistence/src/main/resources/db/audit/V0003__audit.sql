-- Rows are only ever added. Their place in the chain is written beside them, not into them.
create table audit_entry (
  id uuid not null,
  space_id uuid not null,
  node varchar(40) not null,
  at timestamp with time zone not null,
  actor_kind varchar(12) not null,
  actor_id uuid,
  actor varchar(320) not null,
  address varchar(64),
  action varchar(60) not null,
  object_kind varchar(30) not null,
  object_id uuid,
  detail varchar(2000),
  constraint pk_audit_entry primary key (id)
);

create index ix_audit_entry_time on audit_entry (space_id, at);
create index ix_audit_entry_object on audit_entry (object_id, at);
