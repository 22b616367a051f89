-- The newest videos, which CdnSync looks for on each edge.
create index plan_by_readiness on plan (ready_at desc) where ready_at is not null;
