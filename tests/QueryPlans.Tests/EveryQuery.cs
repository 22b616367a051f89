using Npgsql;

namespace StreamPlatform.QueryPlans.Tests;

// Whatever query somebody adds to a room is found here, and either has an index or stands in the list below with a reason.
public sealed class EveryQuery(Databases databases)
{
    // (table, a part of the query) whose rows are all wanted
    private static readonly (string Table, string Part, string Reason)[] Allowed =
    [
        ("outbox_message", "", "it holds only what waits to be published"),
        ("video", "where card is not null", "it is what may be shown, and all of it is kept in memory"),
        ("signing_key", "", "it holds the keys of a few weeks"),
    ];

    public static TheoryData<string> Rooms => [.. Room.All];

    [Theory]
    [MemberData(nameof(Rooms))]
    public async Task Finds_its_rows_by_an_index(string folder)
    {
        var room = new Room(folder);
        await using var connection = await databases.OpenAsync(room);
        var faults = new List<string>();
        var count = 0;
        foreach (var query in room.Queries)
        {
            count++;
            faults.AddRange((await TablesAsync(connection, query)).Where(table => !IsAllowed(table, query)).Select(table => $"{query.File} reads all of {table}: {query.Sql}"));
        }

        Assert.True(faults.Count == 0, string.Join("\n\n", faults));
        Assert.True(count > 5, $"only {count} queries were found in {folder}");
    }

    [Fact]
    public async Task A_query_without_an_index_is_found()
    {
        await using var connection = await databases.OpenAsync(new Room(Path.Combine("services", "Streaming")));

        Assert.Equal(["video"], await TablesAsync(connection, new Query("here", "select video_id from video where owner_id = @owner")));
        Assert.Equal(["plan"], await TablesAsync(connection, new Query("here", "select plan_id from plan where source_id = @source order by video_id")));
        Assert.Empty(await TablesAsync(connection, new Query("here", "select version from video where video_id = @id")));
    }

    private static async Task<IReadOnlyList<string>> TablesAsync(NpgsqlConnection connection, Query query)
    {
        try
        {
            return await QueryPlan.TablesReadWholeAsync(connection, query);
        }
        catch (PostgresException exception)
        {
            throw new InvalidOperationException($"{query.File}: {exception.MessageText}: {query.Sql}", exception);
        }
    }

    private static bool IsAllowed(string table, Query query) =>
        Allowed.Any(allowed => allowed.Table == table && query.Sql.Contains(allowed.Part, StringComparison.Ordinal));
}
