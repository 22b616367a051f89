create table upload (
    id text primary key,
    video_id text not null,
    owner_id text not null,
    -- null until the client knows it
    length bigint check (length >= 0),
    received bigint not null default 0 check (received >= 0 and received <= coalesce(length, received)),
    -- how much of what was received stands in blocks; the rest waits in upload_tail
    staged bigint not null default 0 check (staged >= 0 and staged <= received),
    metadata text not null,
    file_name text not null,
    content_type text not null,
    -- discarded: its blob, then its row are on the way out
    state text not null default 'running' check (state in ('running', 'completed', 'discarded')),
    created_at timestamptz not null,
    expires_at timestamptz not null,
    completed_at timestamptz
);

create unique index one_running_upload_per_video on upload (video_id) where state = 'running';
create index upload_of_video on upload (video_id);
create index running_upload_of_owner on upload (owner_id) where state = 'running';
create index running_upload_by_expiry on upload (expires_at) where state = 'running';
create index upload_to_finish on upload (id) where state = 'running' and received = length;
create index upload_to_delete on upload (id) where state = 'discarded';

create table upload_block (
    upload_id text not null references upload on delete cascade,
    position bigint not null,
    block_id text not null,
    primary key (upload_id, position)
);

-- Bytes too few for a block. They come and go with the offset, in one transaction.
create table upload_tail (
    upload_id text not null references upload on delete cascade,
    position bigint not null,
    bytes bytea not null,
    primary key (upload_id, position)
);

-- video does not shrink: no time is spent on trying
alter table upload_tail alter column bytes set storage external;

-- No upload may begin for these any more.
create table removed_video (
    video_id text primary key,
    removed_at timestamptz not null
);
