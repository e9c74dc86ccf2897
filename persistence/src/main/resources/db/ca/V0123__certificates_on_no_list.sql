-- Whether something revoked stands on no list yet is asked twice a minute.
create index ix_ca_certificate_list on ca_certificate (authority_id, crl_number, revoked_at);
