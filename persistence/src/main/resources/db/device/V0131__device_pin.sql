-- A PIN is kept where it always was: sealed among the arguments of the command that set it. The copy
-- here held one alone, and the next one took its place although the Mac was still shut by the first.
alter table device drop column lock_pin;
alter table device drop column lock_pin_until;
