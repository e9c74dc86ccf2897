-- The certificate authorities, what they issued, and what tells the world about it.

create table ca_authority (
  id uuid not null,
  space_id uuid not null,
  name varchar(64) not null,
  subject varchar(1000) not null,
  key_algorithm varchar(32) not null,
  certificate ${bytes} not null,
  fingerprint varchar(64) not null,
  sealed_key ${bytes} not null,
  not_before timestamp with time zone not null,
  not_after timestamp with time zone not null,
  created_at timestamp with time zone not null,
  constraint pk_ca_authority primary key (id),
  constraint uq_ca_authority_name unique (space_id, name),
  constraint uq_ca_authority_fingerprint unique (fingerprint)
);

-- A row is written and committed before the certificate is signed (ISSUING): a serial is never used twice, and what
-- may have been signed is always known.
create table ca_certificate (
  id uuid not null,
  space_id uuid not null,
  authority_id uuid not null,
  serial varchar(40) not null,
  profile varchar(32) not null,
  subject varchar(1000) not null,
  key_hash varchar(64) not null,
  owner_id uuid not null,
  owner_kind varchar(32) not null,
  request_id varchar(128),
  status varchar(16) not null,
  not_before timestamp with time zone not null,
  not_after timestamp with time zone not null,
  issued_at timestamp with time zone not null,
  fingerprint varchar(64),
  certificate ${bytes},
  revoked_at timestamp with time zone,
  revoked_reason varchar(32),
  crl_number bigint,
  constraint pk_ca_certificate primary key (id),
  constraint fk_ca_certificate_authority foreign key (authority_id) references ca_authority (id),
  constraint uq_ca_certificate_serial unique (authority_id, serial),
  constraint uq_ca_certificate_fingerprint unique (fingerprint)
);
create index ix_ca_certificate_owner on ca_certificate (owner_id, space_id);
create index ix_ca_certificate_key on ca_certificate (key_hash);
create index ix_ca_certificate_revoked on ca_certificate (authority_id, revoked_at);
create index ix_ca_certificate_issued on ca_certificate (space_id, issued_at);
create index ix_ca_certificate_end on ca_certificate (space_id, not_after);

-- Keys the product itself works with under an authority: SCEP, OCSP, profile signing.
create table ca_signer (
  id uuid not null,
  space_id uuid not null,
  authority_id uuid not null,
  purpose varchar(32) not null,
  generation integer not null,
  certificate_id uuid not null,
  certificate ${bytes} not null,
  sealed_key ${bytes} not null,
  not_after timestamp with time zone not null,
  created_at timestamp with time zone not null,
  constraint pk_ca_signer primary key (id),
  constraint fk_ca_signer_authority foreign key (authority_id) references ca_authority (id),
  constraint fk_ca_signer_certificate foreign key (certificate_id) references ca_certificate (id),
  constraint uq_ca_signer_generation unique (authority_id, purpose, generation)
);

-- The last revocation list of each authority; its number only ever grows.
create table ca_crl (
  authority_id uuid not null,
  crl_number bigint not null,
  this_update timestamp with time zone not null,
  next_update timestamp with time zone not null,
  certificates integer not null,
  list ${bytes} not null,
  constraint pk_ca_crl primary key (authority_id),
  constraint fk_ca_crl_authority foreign key (authority_id) references ca_authority (id)
);

create table ca_scep_challenge (
  id uuid not null,
  space_id uuid not null,
  hash varchar(64) not null,
  owner_id uuid not null,
  owner_kind varchar(32) not null,
  subject varchar(1000) not null,
  names varchar(4000) not null,
  smallest_key integer not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  constraint pk_ca_scep_challenge primary key (id),
  constraint uq_ca_scep_challenge_hash unique (hash)
);
create index ix_ca_scep_challenge_expires on ca_scep_challenge (expires_at);
