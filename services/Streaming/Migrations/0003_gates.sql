-- When a plan was sent to a gate, each once; and when it did not pass one. What came before the gates has passed them.
alter table plan
    add column playable_asked_at timestamptz,
    add column ready_asked_at timestamptz,
    add column refused_at timestamptz;

update plan set playable_asked_at = playable_at, ready_asked_at = ready_at;
