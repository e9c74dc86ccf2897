create table account_person (
  id uuid not null,
  space_id uuid not null,
  mail varchar(254) not null,
  mail_key varchar(254) not null,
  name varchar(200) not null,
  role varchar(20) not null,
  password_hash varchar(200),
  password_set_at timestamp with time zone,
  language varchar(10) not null,
  theme varchar(10) not null,
  created_at timestamp with time zone not null,
  disabled_at timestamp with time zone,
  constraint pk_account_person primary key (id),
  constraint uq_account_person_mail unique (mail_key),
  constraint fk_account_person_space foreign key (space_id) references space (id)
);

create index ix_account_person_space on account_person (space_id, name);

-- The token itself is known to the browser alone; level leaves room for the second factor.
create table account_session (
  token_hash varchar(64) not null,
  id uuid not null,
  space_id uuid not null,
  person_id uuid not null,
  face varchar(10) not null,
  level varchar(20) not null,
  created_at timestamp with time zone not null,
  last_seen timestamp with time zone not null,
  password_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  address varchar(64),
  agent varchar(300),
  constraint pk_account_session primary key (token_hash),
  constraint uq_account_session_id unique (id),
  constraint fk_account_session_person foreign key (person_id) references account_person (id)
);

create index ix_account_session_person on account_session (person_id);
create index ix_account_session_end on account_session (ends_at);

-- Subjects are hashes: mail addresses that were tried and belong to nobody are not collected.
create table account_failure (
  kind varchar(10) not null,
  subject varchar(64) not null,
  failures integer not null,
  since timestamp with time zone not null,
  closed_until timestamp with time zone,
  told boolean not null,
  constraint pk_account_failure primary key (kind, subject)
);

create index ix_account_failure_since on account_failure (since);

-- At most one row: its key is what makes two first administrators impossible.
create table account_setup (
  id integer not null,
  person_id uuid not null,
  done_at timestamp with time zone not null,
  constraint pk_account_setup primary key (id),
  constraint fk_account_setup_person foreign key (person_id) references account_person (id)
);
