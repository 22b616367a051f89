namespace StreamPlatform.Testing;

/// <summary>A server that a room's tests need.</summary>
public enum Server
{
    /// <summary>Connection <c>postgres</c>; see <see cref="TestServers.CreateDatabaseAsync"/>.</summary>
    Postgres,

    /// <summary>Connection <c>messaging</c>.</summary>
    RabbitMq,

    /// <summary>Connection <c>redis</c>.</summary>
    Redis,

    /// <summary>Connections <c>sources</c> and <c>media</c>.</summary>
    Storage,

    /// <summary>Connection <c>mongo</c>; see <see cref="TestServers.MongoDatabaseAsync"/>.</summary>
    Mongo,

    /// <summary>Connection <c>meilisearch</c>.</summary>
    Meilisearch,

    /// <summary>Connection <c>cassandra</c>, without a keyspace: tests make keyspaces of their own.</summary>
    Cassandra,
}
