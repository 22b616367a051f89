using Dapper;
using Microsoft.Extensions.Options;
using Npgsql;
using StreamPlatform.Contracts.Accounts;
using StreamPlatform.Faults;
using StreamPlatform.Mail;
using StreamPlatform.Notifications.Stories;

namespace StreamPlatform.Notifications.FanOut;

// A publication is told in slices of buckets, a slice in batches. A batch and how far it has come are one transaction: after a crash it goes on where it was.
internal sealed class FanOutRows(NpgsqlDataSource database, TimeProvider time, IOptions<NotificationsOptions> options, IOptions<MailOptions> mail)
{
    // False: this has been told, or is being told, already.
    public async Task<bool> BeginAsync(Story story, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        if (await StoryRows.AddAsync(connection, transaction, story, time.GetUtcNow(), cancellationToken) is not { } storyId)
        {
            return false;
        }

        await connection.ExecuteAsync(new CommandDefinition(
            """
            insert into fan_out (story_id, channel_id, first_bucket, last_bucket, after_bucket, after_user)
            select @storyId, @ChannelId, slice * @buckets / @slices, (slice + 1) * @buckets / @slices - 1, slice * @buckets / @slices, ''
            from generate_series(0, @slices - 1) as slice
            """,
            new { storyId, story.ChannelId, slices = options.Value.Slices, buckets = UserId.Buckets },
            transaction,
            cancellationToken: cancellationToken));
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    // False: there is nothing left that another replica is not at.
    public async Task<bool> ContinueAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var slice = await connection.QuerySingleOrDefaultAsync<FanOutSlice>(new CommandDefinition(
            """
            select f.story_id, s.kind, f.channel_id, f.first_bucket, f.last_bucket, f.after_bucket, f.after_user
            from fan_out f join story s on s.id = f.story_id
            order by f.story_id, f.first_bucket limit 1
            for update of f skip locked
            """,
            transaction: transaction,
            cancellationToken: cancellationToken));
        if (slice is null)
        {
            return false;
        }

        await TellAsync(connection, transaction, slice, cancellationToken);
        await FaultPoint.ReachAsync("notifications.batch-told", cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        await FaultPoint.ReachAsync("notifications.batch-committed", cancellationToken);
        return true;
    }

    private async Task TellAsync(NpgsqlConnection connection, NpgsqlTransaction transaction, FanOutSlice slice, CancellationToken cancellationToken)
    {
        var size = options.Value.BatchSize;
        var told = await Telling.FollowersAsync(connection, transaction, slice, size, TellingTerms.At(time.GetUtcNow(), options.Value, mail.Value), cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(
            told.Count < size
                ? "delete from fan_out where story_id = @StoryId and first_bucket = @FirstBucket"
                : "update fan_out set after_bucket = @LastBucket, after_user = @LastUser where story_id = @StoryId and first_bucket = @FirstBucket",
            new { slice.StoryId, slice.FirstBucket, told.LastBucket, told.LastUser },
            transaction,
            cancellationToken: cancellationToken));
    }
}
