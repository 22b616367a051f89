using MongoDB.Driver;

namespace StreamPlatform.Catalog.Outbox;

internal static class OutboxIndexes
{
    public static CreateIndexModel<T> Of<T>(string name) =>
        new(Builders<T>.IndexKeys.Ascending("outbox.at"), new CreateIndexOptions { Name = name, Sparse = true });
}
