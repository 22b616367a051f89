-- Global: links that were asked for, by address, whether it belongs to somebody or not: asking leaves the same trace either way. What was
-- sent stays a while, so that nobody fills a mailbox by asking again and again.
create table link_request (
    purpose text not null,
    email_hash bytea not null,
    email text not null,
    due_at timestamptz not null,
    attempts int not null default 0,
    sent_at timestamptz,
    primary key (purpose, email_hash)
);

create index link_request_due on link_request (due_at) where sent_at is null;
create index link_request_to_forget on link_request (sent_at);

-- From here on per user. Null: nobody has opened the link that was sent to the address.
alter table account add column verified_at timestamptz;

-- Only the hash of what a link holds is kept. It is good once, and not for long.
create table link_ticket (
    hash bytea primary key,
    user_id text not null references account (id) on delete cascade,
    purpose text not null,
    expires_at timestamptz not null
);

create index link_ticket_of_user on link_ticket (user_id, purpose);
create index link_ticket_to_forget on link_ticket (expires_at);
