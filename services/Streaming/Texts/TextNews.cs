using System.Text.Json;
using Dapper;
using StreamPlatform.Contracts.Streaming;
using StreamPlatform.Messaging;

namespace StreamPlatform.Streaming.Texts;

// Tells, at commit, in which languages a video can be read, if that is not what was told last. Inside a transaction that has the video to itself.
internal static class TextNews
{
    public static async Task TellAsync(UnitOfWork work, string videoId, CancellationToken cancellationToken)
    {
        var texts = (await work.Connection.QueryAsync<OfferedText>(Command(
            work,
            "select distinct nullif(plan_id, '') as plan_id, language from text_track where video_id = @videoId order by plan_id, language",
            new { videoId },
            cancellationToken))).AsList();
        var version = await work.Connection.QuerySingleOrDefaultAsync<long?>(Command(
            work,
            """
            insert into told_texts (video_id, version, texts) values (@videoId, 1, @texts::jsonb)
            on conflict (video_id) do update set version = told_texts.version + 1, texts = excluded.texts where told_texts.texts <> excluded.texts
            returning version
            """,
            new { videoId, texts = JsonSerializer.Serialize(texts, JsonSerializerOptions.Web) },
            cancellationToken));
        if (version is { } news)
        {
            await work.PublishAsync(new TextsChanged(videoId, texts, news), cancellationToken);
        }
    }

    private static CommandDefinition Command(UnitOfWork work, string sql, object parameters, CancellationToken cancellationToken) =>
        new(sql, parameters, work.Transaction, cancellationToken: cancellationToken);
}
