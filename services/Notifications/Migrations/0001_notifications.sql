-- Per-user tables carry the bucket of the user id: a shard takes a range of buckets.

-- Followers of channels as Catalog tells them, with the bell that the follower set. version -1: the bell came before the follow was heard of.
create table follow (
    channel_id text not null,
    bucket int not null,
    user_id text not null,
    version bigint not null,
    following boolean not null,
    bell text not null default 'all',
    primary key (channel_id, bucket, user_id));

-- What there is to know about a video to speak of it.
create table video (
    video_id text primary key,
    owner_id text not null,
    title text not null,
    version bigint not null,
    hidden boolean not null default false,
    removed boolean not null default false,
    views bigint not null default 0);

-- Something that happened, told to one or to many. hidden: it leads nowhere any more.
create table story (
    id bigint generated always as identity primary key,
    kind text not null,
    subject text not null,
    video_id text not null,
    title text not null,
    channel_id text,
    channel_handle text,
    channel_name text,
    poster_url text,
    detail text,
    hidden boolean not null default false,
    created_at timestamptz not null,
    unique (kind, subject));
create index story_of_video on story (video_id);
create index story_by_age on story (created_at);

-- What is left to tell of a story: a row per slice of buckets, and how far it has come. No row: all are told.
create table fan_out (
    story_id bigint not null references story (id) on delete cascade,
    channel_id text not null,
    first_bucket int not null,
    last_bucket int not null,
    after_bucket int not null,
    after_user text not null,
    primary key (story_id, first_bucket));

-- The last place in the inbox of a user. Whoever adds to an inbox holds its row until the commit, so places become visible in their order.
create table mailbox (
    user_id text primary key,
    bucket int not null,
    head bigint not null);

create table inbox (
    user_id text not null,
    position bigint not null,
    story_id bigint not null references story (id) on delete cascade,
    shown boolean not null,
    read_at timestamptz,
    created_at timestamptz not null,
    primary key (user_id, position),
    unique (user_id, story_id));
create index inbox_unread on inbox (user_id, position) where read_at is null and shown;
create index inbox_of_story on inbox (story_id);

-- No row: in the inbox and by push, not by mail.
create table preference (
    user_id text not null,
    kind text not null,
    in_app boolean not null,
    push boolean not null,
    mail boolean not null,
    primary key (user_id, kind));

create table quiet_hours (
    user_id text primary key,
    time_zone text not null,
    quiet_from time not null,
    quiet_until time not null);

-- The end of the quiet hours that a moment lies in, or the moment itself.
create function after_quiet(moment timestamptz, zone text, quiet_from time, quiet_until time) returns timestamptz
language sql stable as $$
    select case
        when zone is null or quiet_from = quiet_until then moment
        when quiet_from < quiet_until and local::time >= quiet_from and local::time < quiet_until then (local::date + quiet_until) at time zone zone
        when quiet_from > quiet_until and local::time >= quiet_from then (local::date + 1 + quiet_until) at time zone zone
        when quiet_from > quiet_until and local::time < quiet_until then (local::date + quiet_until) at time zone zone
        else moment
    end
    from (select moment at time zone coalesce(zone, 'UTC') as local) as there
$$;

create table push_subscription (
    id bigint generated always as identity primary key,
    endpoint_hash bytea not null unique,
    user_id text not null,
    session_id text,
    endpoint text not null,
    origin text not null,
    public_key bytea not null,
    secret bytea not null,
    created_at timestamptz not null);
create index push_subscription_of_user on push_subscription (user_id);
create index push_subscription_of_session on push_subscription (session_id);

create table push_delivery (
    id bigint generated always as identity primary key,
    subscription_id bigint not null references push_subscription (id) on delete cascade,
    origin text not null,
    story_id bigint not null references story (id) on delete cascade,
    created_at timestamptz not null,
    due_at timestamptz not null,
    attempts int not null default 0,
    unique (subscription_id, story_id));
create index push_delivery_due on push_delivery (due_at);
create index push_delivery_of_story on push_delivery (story_id);

create table digest (
    user_id text primary key,
    due_at timestamptz not null,
    attempts int not null default 0);
create index digest_due on digest (due_at);

create table digest_item (
    user_id text not null,
    story_id bigint not null references story (id) on delete cascade,
    primary key (user_id, story_id));
create index digest_item_of_story on digest_item (story_id);
