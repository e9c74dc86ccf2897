create table space (
  id uuid not null,
  name varchar(100) not null,
  constraint pk_space primary key (id),
  constraint uq_space_name unique (name)
);

insert into space (id, name) values ('00000000-0000-0000-0000-000000000001', 'default');
