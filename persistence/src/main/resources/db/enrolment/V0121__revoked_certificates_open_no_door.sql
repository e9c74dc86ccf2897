-- What was revoked in the console alone went on opening the devices' door.
update device_identity
  set revoked_at =
    (select c.revoked_at from ca_certificate c where c.id = device_identity.certificate_id)
  where revoked_at is null
    and certificate_id in (select c.id from ca_certificate c where c.status = 'REVOKED');
