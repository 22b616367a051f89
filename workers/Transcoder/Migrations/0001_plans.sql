-- What became of a source that was accepted.
create table plan (
    plan_id text primary key,
    video_id text not null,
    source_id text not null,
    state text not null default 'running' check (state in ('running', 'done', 'failed')),
    document jsonb not null,
    created_at timestamptz not null default now()
);

create index plan_video on plan (video_id);

-- Units of work of a plan. Waiting ones are sent to their queue a window at a time.
create table job (
    plan_id text not null references plan on delete cascade,
    name text not null,
    position int not null,
    queue text not null,
    weight bigint not null,
    state text not null default 'waiting' check (state in ('waiting', 'queued', 'done')),
    primary key (plan_id, name)
);

create index job_waiting on job (plan_id, position) where state = 'waiting';

-- A removal may overtake the work that it ends.
create table removed_video (
    video_id text primary key,
    removed_at timestamptz not null default now()
);
