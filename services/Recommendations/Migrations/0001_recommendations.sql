-- Videos as Catalog's feed tells them. card null: nobody may find it at the moment. removed stays, so that a late event brings nothing back.
create table video (
    video_id text primary key,
    version bigint not null,
    removed boolean not null default false,
    card jsonb);

-- One row per sitting. added: the order in which they came, by which a training knows what is new.
create table viewing (
    session_id text primary key,
    video_id text not null,
    viewer_id text,
    region text not null,
    started_at timestamptz not null,
    strength real not null,
    counted boolean not null,
    added bigint generated always as identity);
create index viewing_by_viewer on viewing (viewer_id, started_at desc) where viewer_id is not null;
create index viewing_by_video on viewing (video_id);
create index viewing_by_start on viewing (started_at);
create index viewing_by_arrival on viewing (added) where viewer_id is not null;

create table follow (
    user_id text not null,
    channel_id text not null,
    version bigint not null,
    following boolean not null,
    primary key (user_id, channel_id));

-- What a viewer said about the use of their viewing. Sittings that began before cleared_at are not kept when they are told late.
create table preference (
    user_id text primary key,
    use_viewing boolean not null default true,
    cleared_at timestamptz);

-- Every attempt at a model, the refused ones included.
create table training (
    number bigint generated always as identity primary key,
    finished_at timestamptz not null,
    seconds real not null,
    viewings integer not null,
    through bigint not null,
    deployed boolean not null,
    reason text not null,
    ndcg real not null,
    popularity_ndcg real not null,
    coverage real not null);
