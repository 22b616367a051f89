-- Who is whom at Stripe.
create table customer (
    user_id text primary key,
    stripe_id text unique);

-- A call that changes something at Stripe is written down before it is made: after a lost answer it is made again under the same key. Gone when answered.
create table stripe_call (
    name text primary key,
    key uuid not null,
    begun_at timestamptz not null);

-- Events of Stripe that were heard or asked for; a second delivery finds the row.
create table stripe_event (
    event_id text primary key,
    type text not null,
    created_at timestamptz not null,
    received_at timestamptz not null);
create index stripe_event_by_creation on stripe_event (created_at);

-- Objects of Stripe to look at anew. Only added to, so that a webhook never waits for the worker.
create table sync_wish (
    position bigint generated always as identity primary key,
    subject text not null,
    due_at timestamptz not null,
    attempts int not null default 0);
create index sync_wish_by_subject on sync_wish (subject, position);

-- What a video asks for. Set to nothing it is free, and stays for its version.
create table offer (
    video_id text primary key,
    channel_id text not null,
    owner_id text not null,
    title text not null,
    included_in_premium boolean not null,
    members_only boolean not null,
    buy_price bigint check (buy_price > 0),
    rent_price bigint check (rent_price > 0),
    rent_hours int not null,
    currency text not null,
    preview_seconds int not null,
    removed boolean not null default false,
    version bigint not null);

create table membership (
    channel_id text primary key,
    owner_id text not null,
    name text not null,
    amount bigint not null check (amount > 0),
    currency text not null,
    active boolean not null);

-- Somebody was sent to Stripe's page. purchase: what for, with all that counts when it is paid.
create table checkout (
    checkout_id text primary key,
    session_id text unique,
    user_id text not null,
    purchase jsonb not null,
    return_path text not null,
    url text,
    state text not null,
    created_at timestamptz not null,
    asked_at timestamptz not null);
create index checkout_by_user on checkout (user_id, created_at desc);
create index checkout_open on checkout (created_at) where state = 'open';

-- Subscriptions as Stripe told them last.
create table subscription (
    subscription_id text primary key,
    user_id text not null,
    purchase jsonb not null,
    item_id text not null,
    state text not null,
    created_at timestamptz not null,
    period_start timestamptz not null,
    period_end timestamptz not null,
    cancel_at_period_end boolean not null,
    next_attempt timestamptz,
    pay_url text);
create index subscription_by_user on subscription (user_id, created_at desc);
create index subscription_running on subscription (period_end) where state not in ('canceled', 'incomplete_expired');

-- Invoices and single payments as Stripe told them last. posted_refund: what of it is in the ledger.
create table payment (
    payment_id text primary key,
    payment_intent text unique,
    user_id text not null,
    purchase jsonb not null,
    subscription_id text,
    whole_period boolean not null,
    number text,
    state text not null,
    amount bigint not null,
    tax bigint not null,
    currency text not null,
    refunded bigint not null,
    posted_refund bigint not null default 0,
    refund_entries int not null default 0,
    disputed boolean not null,
    created_at timestamptz not null,
    paid_at timestamptz,
    description text not null,
    hosted_url text,
    pdf_url text);
create index payment_by_user on payment (user_id, created_at desc, payment_id desc);
create index payment_by_subscription on payment (subscription_id, paid_at desc) where subscription_id is not null;

-- What one source (a subscription, a payment, a gift) entitles somebody to.
create table claim (
    source text primary key,
    user_id text not null,
    scope text not null,
    until timestamptz,
    active boolean not null);
create index claim_by_scope on claim (user_id, scope);
create index claim_by_end on claim (until) where active;

-- The sum of somebody's claims on a scope, as it was told. granted false: revoked or lapsed; the row stays for its version.
create table entitlement (
    user_id text not null,
    scope text not null,
    granted boolean not null,
    until timestamptz,
    version bigint not null,
    primary key (user_id, scope));
create index entitlement_by_end on entitlement (until) where granted;

create table gift (
    code text primary key,
    payment_id text not null unique,
    giver_id text not null,
    plan_id text not null,
    months int not null,
    void boolean not null default false,
    redeemed_by text,
    redeemed_at timestamptz,
    until timestamptz);
create index gift_by_redeemer on gift (redeemed_by) where redeemed_by is not null;

-- First answers under a viewer's Idempotency-Key. status null: at work, until the lease ends.
create table kept_answer (
    user_id text not null,
    key text not null,
    fingerprint bytea not null,
    lease uuid not null,
    leased_until timestamptz not null,
    begun_at timestamptz not null,
    status int,
    content_type text,
    body bytea,
    primary key (user_id, key));
create index kept_answer_by_age on kept_answer (begun_at);

create table reconciliation (
    one boolean primary key default true check (one),
    through timestamptz not null);

-- Watching of videos that premium includes, by those who have it: a month's pool is shared by it.
create table premium_watch (
    session_id text primary key,
    month date not null,
    creator_id text not null,
    video_id text not null,
    milliseconds bigint not null);
create index premium_watch_by_month on premium_watch (month, creator_id);
