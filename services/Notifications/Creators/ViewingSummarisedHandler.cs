using System.Globalization;
using Dapper;
using Microsoft.Extensions.Options;
using StreamPlatform.Contracts.Viewing;
using StreamPlatform.Messaging;
using StreamPlatform.Notifications.Stories;

namespace StreamPlatform.Notifications.Creators;

// Counts views together with the message's row in the inbox of messages: each is counted once, and each milestone reached once.
internal sealed class ViewingSummarisedHandler(CreatorNotes notes, IOptions<NotificationsOptions> options) : ITransactionalHandler<ViewingSummarised>
{
    public async Task HandleAsync(ViewingSummarised message, UnitOfWork work, CancellationToken cancellationToken)
    {
        if (!message.CountedAsView)
        {
            return;
        }

        var views = await work.Connection.QuerySingleOrDefaultAsync<long?>(new CommandDefinition(
            "update video set views = views + 1 where video_id = @VideoId and not removed returning views",
            new { message.VideoId },
            work.Transaction,
            cancellationToken: cancellationToken));
        if (views is { } reached && options.Value.Milestones.Contains(reached))
        {
            await notes.TellAsync(
                work, message.VideoId, Kinds.Milestone, FormattableString.Invariant($"{message.VideoId}:{reached}"),
                reached.ToString("#,0", CultureInfo.InvariantCulture), cancellationToken);
        }
    }
}
