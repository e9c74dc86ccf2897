-- Only ever added to, like the rows it chains: each link's hash covers the link before it.
create table audit_link (
  node varchar(40) not null,
  sequence bigint not null,
  entry_id uuid not null,
  hash varchar(64) not null,
  constraint pk_audit_link primary key (node, sequence),
  constraint uq_audit_link_entry unique (entry_id),
  constraint fk_audit_link_entry foreign key (entry_id) references audit_entry (id)
);

create table audit_head (
  node varchar(40) not null,
  sequence bigint not null,
  hash varchar(64) not null,
  signed_at timestamp with time zone not null,
  signature varchar(200) not null,
  constraint pk_audit_head primary key (node, sequence)
);

create table audit_key (
  id integer not null,
  private_key ${bytes} not null,
  public_key varchar(300) not null,
  constraint pk_audit_key primary key (id)
);

create index ix_audit_entry_node on audit_entry (node, at);
