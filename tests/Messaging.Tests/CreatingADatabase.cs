using Npgsql;
using StreamPlatform.Postgres;

namespace StreamPlatform.Messaging.Tests;

public sealed class CreatingADatabase(BrokerAndDatabase stores)
{
    [Fact]
    public async Task A_database_that_is_not_there_is_created_once_whoever_is_first()
    {
        var missing = new NpgsqlConnectionStringBuilder(await stores.Servers.CreateDatabaseAsync()) { Database = $"not \"there {Guid.NewGuid():n}" };
        await using var database = NpgsqlDataSource.Create(missing);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => DatabaseCreation.CreateIfMissingAsync(database, TestContext.Current.CancellationToken)));

        await using var connection = await database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        Assert.Equal(missing.Database, connection.Database);
    }
}
