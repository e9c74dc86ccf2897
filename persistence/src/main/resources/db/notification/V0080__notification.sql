-- The text may hold a one-time link, so it is sealed, and cleared once it was sent.
create table notification_notice (
  id uuid not null,
  space_id uuid not null,
  recipient varchar(254) not null,
  subject varchar(200) not null,
  about uuid,
  state varchar(20) not null,
  attempts integer not null,
  rings integer not null,
  rung_at timestamp with time zone not null,
  created_at timestamp with time zone not null,
  sent_at timestamp with time zone,
  cause varchar(300),
  plain ${bytes},
  html ${bytes},
  constraint pk_notification_notice primary key (id),
  constraint fk_notification_notice_space foreign key (space_id) references space (id)
);

create index ix_notification_notice_space on notification_notice (space_id, created_at);
create index ix_notification_notice_state on notification_notice (state, rung_at);
