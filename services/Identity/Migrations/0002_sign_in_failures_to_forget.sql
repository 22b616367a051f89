-- Housekeeping looks for what is too old to matter.
create index sign_in_failure_to_forget on sign_in_failure (forget_at);
