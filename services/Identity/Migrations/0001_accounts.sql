-- Global, small, and the same for every region: which user an e-mail address belongs to. It is the only way from an address to a
-- user's bucket, so it cannot itself live in a bucket. It holds SHA-256 of the normalised address: a key of fixed length, and no list
-- of addresses in a table that other regions copy. It is not a secret, for addresses can be guessed.
create table email_directory (
    email_hash bytea primary key,
    user_id text not null unique
);

-- Global: guesses at passwords are counted for an address that may belong to nobody, so there is no user id to go by.
create table sign_in_failure (
    key bytea primary key,
    failures int not null,
    blocked_until timestamptz not null,
    forget_at timestamptz not null
);

-- Global: ES256 keys. The private half is wrapped (AES-256-GCM) by a key that is not in this database.
create table signing_key (
    kid text primary key,
    wrapped_private_key bytea not null,
    signs_from timestamptz not null,
    signs_until timestamptz not null,
    published_until timestamptz not null
);

-- From here on per user: these tables exist once in each database of the shard map, and are reached only through it.
create table account (
    id text primary key,
    email text not null,
    display_name text not null,
    password_hash text not null,
    roles text[] not null,
    created_at timestamptz not null
);

-- A session is one sign-in on one device; its refresh tokens are its family.
create table session (
    id uuid primary key,
    user_id text not null references account (id) on delete cascade,
    user_agent text not null,
    -- the newest generation of refresh tokens, and when it became the newest
    generation int not null,
    rotated_at timestamptz not null,
    created_at timestamptz not null,
    last_used_at timestamptz not null,
    expires_at timestamptz not null,
    ended_at timestamptz
);

create index session_of_user on session (user_id) where ended_at is null;
create index session_to_forget on session (coalesce(ended_at, expires_at));

create table refresh_token (
    hash bytea primary key,
    session_id uuid not null references session (id) on delete cascade,
    generation int not null,
    expires_at timestamptz not null
);

create index refresh_token_of_session on refresh_token (session_id);
create index refresh_token_to_forget on refresh_token (expires_at);
