-- Which attempt at its source a plan is in: jobs of an earlier one are not wanted any more.
alter table plan add column attempt int not null default 1;

-- When the attempt began, and how much of the work was done by then: the time that is left is reckoned from there.
alter table plan add column started_at timestamptz not null default now();
alter table plan add column weight_at_start bigint not null default 0;

create index plan_source on plan (source_id);

-- Sources that do not count any more. Remembered, because their upload may be heard of later.
create table discarded_source (
    source_id text primary key,
    video_id text not null,
    discarded_at timestamptz not null default now()
);

-- Where blobs were deleted, and when to look again: a worker that was late may have written after the delete.
create table removed_prefix (
    video_id text not null,
    -- empty: all of the video
    plan_id text not null default '',
    sweeps int not null default 0,
    sweep_at timestamptz not null,
    primary key (video_id, plan_id)
);

create index removed_prefix_due on removed_prefix (sweep_at);
