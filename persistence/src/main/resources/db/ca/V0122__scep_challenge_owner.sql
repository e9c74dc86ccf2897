-- A new challenge takes back what its owner was offered before.
create index ix_ca_scep_challenge_owner on ca_scep_challenge (owner_id);
