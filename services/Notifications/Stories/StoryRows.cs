using Dapper;
using Npgsql;

namespace StreamPlatform.Notifications.Stories;

internal static class StoryRows
{
    // Null: it has been told already.
    public static Task<long?> AddAsync(
        NpgsqlConnection connection, NpgsqlTransaction transaction, Story story, DateTimeOffset now, CancellationToken cancellationToken) =>
        connection.QuerySingleOrDefaultAsync<long?>(new CommandDefinition(
            """
            insert into story (kind, subject, video_id, title, channel_id, channel_handle, channel_name, poster_url, detail, created_at)
            values (@Kind, @Subject, @VideoId, @Title, @ChannelId, @ChannelHandle, @ChannelName, @PosterUrl, @Detail, @now)
            on conflict (kind, subject) do nothing
            returning id
            """,
            new
            {
                story.Kind, story.Subject, story.VideoId, story.Title, story.ChannelId, story.ChannelHandle, story.ChannelName, story.PosterUrl, story.Detail, now,
            },
            transaction,
            cancellationToken: cancellationToken));
}
