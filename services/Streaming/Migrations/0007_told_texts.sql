-- What Catalog was told last of a video's texts: the version counts on, and what would be the same again is not told.
create table told_texts (
    video_id text primary key,
    version bigint not null,
    texts jsonb not null
);
