using Dapper;
using Microsoft.Extensions.Options;
using Npgsql;
using Polly;
using StreamPlatform.Mail;
using StreamPlatform.Notifications.Stories;

namespace StreamPlatform.Notifications.Mail;

// Sends digests that are due, one at a time. Its rows are deleted in the transaction that holds them; a mail that was sent before a crash has the same
// Message-ID when it is sent again.
internal sealed class DigestSender(
    NpgsqlDataSource database, IMailSender mail, Recipients recipients, UnsubscribeLinks links, TimeProvider time, IOptions<NotificationsOptions> options,
    IOptions<MailOptions> mails, ILogger<DigestSender> logger) : BackgroundService
{
    private const int MostDoublings = 6;

    // False: none is due that another replica is not at.
    public async Task<bool> SendNextAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var due = await connection.QuerySingleOrDefaultAsync<DueDigest>(new CommandDefinition(
            "select user_id, attempts from digest where due_at <= @now order by due_at limit 1 for update skip locked",
            new { now = time.GetUtcNow() },
            transaction,
            cancellationToken: cancellationToken));
        if (due is null)
        {
            return false;
        }

        try
        {
            await SendAsync(connection, transaction, due.UserId, cancellationToken);
            await connection.ExecuteAsync(new CommandDefinition(
                "delete from digest_item where user_id = @UserId; delete from digest where user_id = @UserId",
                due,
                transaction,
                cancellationToken: cancellationToken));
        }
        catch (Exception failure) when (IsAway(failure, cancellationToken))
        {
            logger.MailInterrupted(failure.Message);
            await connection.ExecuteAsync(new CommandDefinition(
                "update digest set attempts = attempts + 1, due_at = @later where user_id = @userId",
                new { userId = due.UserId, later = time.GetUtcNow() + (options.Value.Digest.Interval * (1 << Math.Min(due.Attempts, MostDoublings))) },
                transaction,
                cancellationToken: cancellationToken));
        }

        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.Digest.Interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                while (await SendNextAsync(stoppingToken))
                {
                    // the next one
                }
            }
            catch (Exception failure) when (failure is NpgsqlException or TimeoutException or IOException)
            {
                logger.MailInterrupted(failure.Message);
            }
        }
    }

    private async Task SendAsync(NpgsqlConnection connection, NpgsqlTransaction transaction, string userId, CancellationToken cancellationToken)
    {
        var stories = (await connection.QueryAsync<Story>(new CommandDefinition(
            """
            select s.kind, s.subject, s.video_id, s.title, s.channel_id, s.channel_handle, s.channel_name, s.poster_url, s.detail
            from digest_item d join story s on s.id = d.story_id where d.user_id = @userId and not s.hidden order by s.id desc limit @most
            """,
            new { userId, most = options.Value.Digest.Longest },
            transaction,
            cancellationToken: cancellationToken))).AsList();
        if (stories.Count == 0 || await recipients.FindAsync(userId, cancellationToken) is not { } recipient)
        {
            return;
        }

        try
        {
            await mail.SendAsync(DigestWriter.Write(userId, recipient, stories, new Uri(mails.Value.SiteUrl), links.For(userId)), cancellationToken);
        }
        catch (MailRefusedException refused)
        {
            logger.DigestRefused(refused.Message);
        }
    }

    private static bool IsAway(Exception failure, CancellationToken cancellationToken) =>
        failure is HttpRequestException or ExecutionRejectedException || MailFailures.IsPassing(failure, cancellationToken);

    private sealed class DueDigest
    {
        public required string UserId { get; init; }

        public required int Attempts { get; init; }
    }
}
