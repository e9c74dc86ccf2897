-- Whether a device was ever ours is asked each time one authenticates.
create index ix_device_udid on device (space_id, udid);
