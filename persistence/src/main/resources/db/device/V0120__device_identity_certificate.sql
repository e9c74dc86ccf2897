-- A revocation finds its identity by the certificate.
create index ix_device_identity_certificate on device_identity (certificate_id);
