-- What videos ask of their viewers: the newest word of Payments. One that is not paid any more stays, so that a late word overwrites nothing.
create table offer (
    video_id text primary key,
    version bigint not null,
    channel_id text not null,
    is_paid boolean not null,
    included_in_premium boolean not null,
    members_only boolean not null,
    preview_seconds int not null
);
