namespace StreamPlatform.Analytics.Storage;

// The tables, each made for one question. Rows are written again and again with the same outcome: the id of what happened is part of the key, and nothing is counted up.
// What names a person lives for days or until they delete it; what is kept longer names nobody.
internal static class Schema
{
    private const int Day = 86_400;
    private const string Levelled = "{'class': 'LeveledCompactionStrategy'}";

    public static IEnumerable<string> Statements(AnalyticsOptions options)
    {
        var keyspace = options.Keyspace;
        yield return $"CREATE KEYSPACE IF NOT EXISTS {keyspace} WITH replication = {options.Replication}";

        // what players say, as it came; a few thousand rows to a partition
        yield return $"""
            CREATE TABLE IF NOT EXISTS {keyspace}.heartbeats (bucket int, shard int, session_id text, number int, body text,
            PRIMARY KEY ((bucket, shard), session_id, number)) WITH {Expires(days: 3, windowHours: 3)}
            """;

        // when to look whether a sitting is over
        yield return $"""
            CREATE TABLE IF NOT EXISTS {keyspace}.sittings_due (slot int, session_id text, started_at timestamp,
            PRIMARY KEY ((slot), session_id)) WITH {Expires(days: 3, windowHours: 3)}
            """;
        yield return $"CREATE TABLE IF NOT EXISTS {keyspace}.sweep (id int PRIMARY KEY, slot int)";

        // sittings that are over, for as long as somebody might speak of them again
        yield return $"""
            CREATE TABLE IF NOT EXISTS {keyspace}.sittings (session_id text PRIMARY KEY, body text, told boolean) WITH {Expires(days: 7, windowHours: 6)}
            """;
        yield return $"""
            CREATE TABLE IF NOT EXISTS {keyspace}.counted_views (viewer_key text, title_id text, started_at timestamp, session_id text,
            PRIMARY KEY ((viewer_key, title_id), started_at, session_id)) WITH {Expires(days: 2, windowHours: 2)}
            """;

        yield return $"""
            CREATE TABLE IF NOT EXISTS {keyspace}.view_events_by_user (user_id text, month int, ts timestamp, event_id text, title_id text,
            PRIMARY KEY ((user_id, month), ts, event_id)) WITH CLUSTERING ORDER BY (ts DESC, event_id ASC) AND {Expires(days: 400, windowHours: 192)}
            """;
        yield return $"""
            CREATE TABLE IF NOT EXISTS {keyspace}.progress_by_user (user_id text, title_id text, position_ms bigint, duration_ms bigint, at timestamp,
            PRIMARY KEY ((user_id), title_id)) WITH compaction = {Levelled}
            """;
        yield return $"CREATE TABLE IF NOT EXISTS {keyspace}.viewers (user_id text PRIMARY KEY, paused boolean)";

        yield return $"""
            CREATE TABLE IF NOT EXISTS {keyspace}.events_by_title (title_id text, day int, shard int, ts timestamp, event_id text, body text,
            PRIMARY KEY ((title_id, day, shard), ts, event_id)) WITH {Expires(days: 400, windowHours: 192)}
            """;
        yield return $"""
            CREATE TABLE IF NOT EXISTS {keyspace}.days_by_title (title_id text, day int, views bigint, body text,
            PRIMARY KEY ((title_id), day)) WITH compaction = {Levelled}
            """;
        yield return $"""
            CREATE TABLE IF NOT EXISTS {keyspace}.qoe_by_edge (edge text, hour int, shard int, ts timestamp, session_id text, body text,
            PRIMARY KEY ((edge, hour, shard), ts, session_id)) WITH {Expires(days: 35, windowHours: 24)}
            """;
    }

    // a whole window of rows goes at once when its time is over
    private static string Expires(int days, int windowHours) =>
        $"compaction = {{'class': 'TimeWindowCompactionStrategy', 'compaction_window_unit': 'HOURS', 'compaction_window_size': {windowHours}}} AND default_time_to_live = {days * Day}";
}
