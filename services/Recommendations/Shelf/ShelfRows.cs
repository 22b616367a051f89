using System.Text.Json;
using Dapper;
using Npgsql;

namespace StreamPlatform.Recommendations.Shelf;

// The shelf in the database: the newest version wins, a removed video stays removed, and every replica hears of each change at its commit.
internal sealed class ShelfRows(NpgsqlDataSource database)
{
    public const string Channel = "shelf";
    public const char Shown = '+';
    public const char Hidden = '-';

    public Task PutAsync(ShelfVideo video, CancellationToken cancellationToken) => ExecuteAsync(
        $"""
        with changed as (
            insert into video (video_id, version, card) values (@Id, @Version, @Card::jsonb)
            on conflict (video_id) do update set version = excluded.version, card = excluded.card
            where not video.removed and video.version <= excluded.version
                and (video.version, video.card) is distinct from (excluded.version, excluded.card)
            returning video_id)
        select pg_notify('{Channel}', '{Shown}' || video_id) from changed
        """,
        new { video.Id, video.Version, Card = JsonSerializer.Serialize(video, JsonSerializerOptions.Web) },
        cancellationToken);

    public Task HideAsync(string videoId, long version, CancellationToken cancellationToken) => ExecuteAsync(
        $"""
        with changed as (
            insert into video (video_id, version) values (@videoId, @version)
            on conflict (video_id) do update set version = excluded.version, card = null
            where not video.removed and video.version <= excluded.version
            returning video_id)
        select pg_notify('{Channel}', '{Hidden}' || video_id) from changed
        """,
        new { videoId, version },
        cancellationToken);

    // With it goes what people watched of it.
    public Task RemoveAsync(string videoId, long version, CancellationToken cancellationToken) => ExecuteAsync(
        $"""
        with gone as (delete from viewing where video_id = @videoId),
        changed as (
            insert into video (video_id, version, removed) values (@videoId, @version, true)
            on conflict (video_id) do update set version = greatest(video.version, excluded.version), removed = true, card = null
            returning video_id)
        select pg_notify('{Channel}', '{Hidden}' || video_id) from changed
        """,
        new { videoId, version },
        cancellationToken);

    public async Task<ShelfVideo?> FindAsync(string videoId, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return Read(await connection.QuerySingleOrDefaultAsync<string?>(new CommandDefinition(
            "select card::text from video where video_id = @videoId", new { videoId }, cancellationToken: cancellationToken)));
    }

    public async Task<IReadOnlyList<ShelfVideo>> AllAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var cards = await connection.QueryAsync<string>(new CommandDefinition(
            "select card::text from video where card is not null", cancellationToken: cancellationToken));
        return [.. cards.Select(card => Read(card)!)];
    }

    private static ShelfVideo? Read(string? card) => card is null ? null : JsonSerializer.Deserialize<ShelfVideo>(card, JsonSerializerOptions.Web);

    private async Task ExecuteAsync(string sql, object parameters, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(sql, parameters, cancellationToken: cancellationToken));
    }
}
