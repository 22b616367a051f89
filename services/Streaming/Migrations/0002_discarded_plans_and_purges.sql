-- Plans that were given up. Remembered, so that a segment that is told of late brings nothing back.
create table discarded_plan (
    video_id text not null,
    plan_id text not null,
    discarded_at timestamptz not null default now(),
    primary key (video_id, plan_id)
);

-- What the edges have still to be told to drop, edge by edge, until each has answered.
create table edge_purge (
    edge text not null,
    prefix text not null,
    attempts int not null default 0,
    due_at timestamptz not null,
    created_at timestamptz not null,
    primary key (edge, prefix)
);

create index edge_purge_due on edge_purge (due_at);
