-- What a room has decided to say, in the transaction of the change it speaks of.
-- The relay deletes a row once the broker has confirmed it.
create table outbox_message (
    position bigint generated always as identity primary key,
    id uuid not null,
    exchange text not null,
    routing_key text not null,
    type text not null,
    body bytea not null,
    trace_parent text,
    created_at timestamptz not null default now()
);

-- What a room has handled: its row commits together with the effect, so a second delivery finds it.
create table inbox_message (
    consumer text not null,
    message_id uuid not null,
    handled_at timestamptz not null default now(),
    primary key (consumer, message_id)
);

create index inbox_message_handled_at on inbox_message (handled_at);
