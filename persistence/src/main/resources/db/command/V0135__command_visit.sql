-- The Idle that began the visit on which a command went out last: what the device postponed before
-- that is offered once more on the visit, and what it postponed since is not.
alter table command_target add column visit_at timestamp with time zone;

-- How often it went out since the device last said anything of it: after some times it is given up.
alter table command_target add column unanswered integer default 0 not null;

-- Our own reasons are keys of words, as those of deliveries are.
update command_target set error_text = 'command.reason.superseded' where error_text = 'superseded';
