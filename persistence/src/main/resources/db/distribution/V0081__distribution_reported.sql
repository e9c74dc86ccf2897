-- Which version a device listed is told by its wanted version and what was seen; nobody read this.
alter table distribution_delivery drop column reported_uuid;
