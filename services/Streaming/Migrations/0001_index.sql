-- Who may watch: the newest snapshot of each video, and tombstones.
create table video (
    video_id text primary key,
    version bigint not null,
    removed boolean not null default false,
    owner_id text not null,
    visibility text not null,
    published boolean not null,
    source_id text
);

create table plan (
    video_id text not null,
    plan_id text not null,
    -- null until SourceProbed came: segments may come before it
    source_id text,
    body jsonb,
    playable_at timestamptz,
    ready_at timestamptz,
    -- in the path of the finished playlists; null while they grow
    manifest_version int,
    primary key (video_id, plan_id)
);

create table segment (
    video_id text not null,
    plan_id text not null,
    track text not null,
    number int not null check (number >= 0),
    start_ticks bigint not null,
    duration_ticks bigint not null check (duration_ticks > 0),
    length bigint not null check (length > 0),
    sha256 text not null,
    keyframes jsonb,
    primary key (video_id, plan_id, track, number),
    foreign key (video_id, plan_id) references plan on delete cascade
);

-- Tracks of which the last segment was named.
create table track_end (
    video_id text not null,
    plan_id text not null,
    track text not null,
    segment_count int not null,
    primary key (video_id, plan_id, track),
    foreign key (video_id, plan_id) references plan on delete cascade
);
