-- When the device signed the tokens by which it can be woken; null when it did not say.
alter table device add column token_at timestamp with time zone;
