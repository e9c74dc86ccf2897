create table enrolment (
  id uuid not null,
  space_id uuid not null,
  person_id uuid not null,
  platform varchar(20) not null,
  state varchar(20) not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  profile_at timestamp with time zone,
  certificate_id uuid,
  certified_at timestamp with time zone,
  device_id uuid,
  activated_at timestamp with time zone,
  ended_at timestamp with time zone,
  constraint pk_enrolment primary key (id),
  constraint fk_enrolment_space foreign key (space_id) references space (id),
  constraint fk_enrolment_person foreign key (person_id) references account_person (id)
);

create index ix_enrolment_person on enrolment (space_id, person_id);
create index ix_enrolment_device on enrolment (device_id);
create index ix_enrolment_expiry on enrolment (state, expires_at);

create table enrolment_invitation (
  id uuid not null,
  space_id uuid not null,
  person_id uuid not null,
  enrolment_id uuid not null,
  state varchar(20) not null,
  language varchar(10) not null,
  code_hash varchar(64) not null,
  gives_password boolean not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  sent_at timestamp with time zone,
  password_at timestamp with time zone,
  completed_at timestamp with time zone,
  cancelled_at timestamp with time zone,
  constraint pk_enrolment_invitation primary key (id),
  constraint uq_enrolment_invitation_code unique (code_hash),
  constraint fk_enrolment_invitation_space foreign key (space_id) references space (id),
  constraint fk_enrolment_invitation_person foreign key (person_id) references account_person (id),
  constraint fk_enrolment_invitation_enrolment foreign key (enrolment_id) references enrolment (id)
);

create index ix_enrolment_invitation_space on enrolment_invitation (space_id, created_at);
create index ix_enrolment_invitation_enrolment on enrolment_invitation (enrolment_id);
