using Dapper;
using StreamPlatform.Contracts.Viewing;
using StreamPlatform.Messaging;

namespace StreamPlatform.Payments.PremiumShares;

// Counts for its creator what was watched by somebody with premium of what premium includes. A sitting that is told twice counts once.
internal sealed class ViewingSummarisedHandler : ITransactionalHandler<ViewingSummarised>
{
    public Task HandleAsync(ViewingSummarised message, UnitOfWork work, CancellationToken cancellationToken)
    {
        var watched = (long)Math.Min(message.Watched.TotalMilliseconds, message.Duration.TotalMilliseconds);
        return message.ViewerId is null || watched <= 0
            ? Task.CompletedTask
            : work.Connection.ExecuteAsync(new CommandDefinition(
                """
                insert into premium_watch (session_id, month, creator_id, video_id, milliseconds)
                select @SessionId, date_trunc('month', @StartedAt at time zone 'utc')::date, owner_id, video_id, @watched from offer
                where video_id = @VideoId and included_in_premium and owner_id <> @ViewerId
                    and exists (select from entitlement where user_id = @ViewerId and scope = 'premium' and granted)
                on conflict (session_id) do nothing
                """,
                new { message.SessionId, message.StartedAt, message.VideoId, message.ViewerId, watched },
                work.Transaction,
                cancellationToken: cancellationToken));
    }
}
