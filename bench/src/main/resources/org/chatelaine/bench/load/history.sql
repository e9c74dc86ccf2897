-- Gives every load device so many answered commands, as if it had been here for long. Written
-- straight into the database: growth is to be measured, not the making of it.
with wanted as (
  select gen_random_uuid() as command,
         gen_random_uuid() as target,
         d.id as device,
         d.space_id as space,
         (array['DEVICE_INFORMATION', 'PROFILE_LIST', 'CERTIFICATE_LIST'])[1 + n % 3] as kind,
         now() - make_interval(hours => n) as at
    from device d cross join generate_series(1, ?) as n
   where d.serial like 'LOAD%'
     and not exists (select 1 from command_target t
                      join command c on c.id = t.command_id
                     where t.device_id = d.id and c.requested_name = 'load history')
), asked as (
  insert into command (id, space_id, kind, requested_name, requested_at, expires_at, priority,
                       size, ring)
  select command, space, kind, 'load history', at, at + interval '1 day', 50, 1, 1 from wanted
)
insert into command_target (id, command_id, space_id, device_id, kind, state, priority, created_at,
                            expires_at, sent_at, answered_at, attempts, rings, wish)
select target, command, space, device, kind, 'ACKNOWLEDGED', 50, at, at + interval '1 day', at, at,
       1, 1, kind
  from wanted
