-- How long a job has waited in its queue, and which plan has not moved for too long.
alter table job add column queued_at timestamptz;
alter table plan add column progressed_at timestamptz not null default now();

create index plan_running on plan (progressed_at) where state = 'running';
