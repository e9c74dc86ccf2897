-- A device whose wipe nobody waits for any more is ours as before, and can be wiped again.
update device set state = 'ACTIVE'
where state in ('WIPE_PENDING', 'WIPE_SENT')
  and not exists (
    select 1 from command_target t where t.open_device = device.id and t.kind = 'ERASE_DEVICE');
