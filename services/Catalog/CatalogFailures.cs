using MongoDB.Driver;

namespace StreamPlatform.Catalog;

internal static class CatalogFailures
{
    // The database is away, has lost its connections, or is choosing a new primary.
    public static bool IsTransient(MongoException failure) =>
        failure is MongoConnectionException or MongoConnectionPoolPausedException or MongoNotPrimaryException or MongoNodeIsRecoveringException
            or MongoExecutionTimeoutException
        || failure.HasErrorLabel("RetryableWriteError");
}
