-- Captions and subtitles: those of a plan, which were inside its source, and those that the creator sent, which stay when the source is replaced.
create table text_track (
    video_id text not null,
    -- empty for what the creator sent
    plan_id text not null default '',
    track text not null,
    -- RFC 5646
    language text not null,
    name text,
    describes_sound boolean not null,
    blob_key text not null,
    primary key (video_id, plan_id, track)
);
