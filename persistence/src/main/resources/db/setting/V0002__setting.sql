create table setting (
  space_id uuid not null,
  name varchar(60) not null,
  setting_value ${text},
  sealed ${bytes},
  changed_at timestamp with time zone not null,
  constraint pk_setting primary key (space_id, name),
  constraint fk_setting_space foreign key (space_id) references space (id)
);
