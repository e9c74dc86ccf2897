-- The last of our own reasons that were sentences: they too are keys of words.
update command_target set error_text = 'command.reason.gone' where error_text = 'the device has left';
update command_target set error_text = 'command.reason.unwritable'
where error_text = 'It could not be written.';
