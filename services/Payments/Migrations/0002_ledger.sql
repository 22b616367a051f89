-- Double entry: a transaction of the ledger is a set of postings whose sum is zero in each currency. Debits are positive, credits negative. Nothing is ever changed.
create table ledger_entry (
    entry_id bigint generated always as identity primary key,
    source text not null unique,
    kind text not null,
    at timestamptz not null,
    description text not null,
    video_id text);

create table ledger_posting (
    entry_id bigint not null references ledger_entry (entry_id),
    account text not null,
    currency text not null,
    amount bigint not null check (amount <> 0),
    primary key (entry_id, account, currency));
create index ledger_posting_by_account on ledger_posting (account, entry_id desc) include (currency, amount);

create function require_balance() returns trigger language plpgsql as $$
begin
    if exists (select from ledger_posting where entry_id = new.entry_id group by currency having sum(amount) <> 0) then
        raise exception 'ledger entry % is out of balance', new.entry_id using errcode = 'check_violation';
    end if;
    return null;
end $$;

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the ledger is only added to' using errcode = 'restrict_violation';
end $$;

create constraint trigger balanced after insert on ledger_posting deferrable initially deferred for each row execute function require_balance();
create trigger unchanged before update or delete or truncate on ledger_posting for each statement execute function refuse_change();
create trigger unchanged before update or delete or truncate on ledger_entry for each statement execute function refuse_change();
