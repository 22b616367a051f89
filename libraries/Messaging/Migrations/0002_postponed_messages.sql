-- Rooms that must hear the event, with spaces between; empty for a job and for an event that nobody hears yet.
alter table outbox_message add column listeners text not null default '';

-- A message that the broker does not take waits, so that it holds up no other.
alter table outbox_message add column refusals int not null default 0;
alter table outbox_message add column due_at timestamptz not null default now();
