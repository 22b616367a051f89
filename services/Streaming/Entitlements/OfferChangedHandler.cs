using Dapper;
using StreamPlatform.Contracts.Payments;
using StreamPlatform.Messaging;
using StreamPlatform.Streaming.Indexing;

namespace StreamPlatform.Streaming.Entitlements;

internal sealed class OfferChangedHandler : ITransactionalHandler<OfferChanged>
{
    public async Task HandleAsync(OfferChanged message, UnitOfWork work, CancellationToken cancellationToken)
    {
        await VideoLock.TakeAsync(work, message.VideoId, cancellationToken);
        await work.Connection.ExecuteAsync(new CommandDefinition(
            """
            insert into offer (video_id, version, channel_id, is_paid, included_in_premium, members_only, preview_seconds)
            select @VideoId, @Version, @ChannelId, @IsPaid, @IncludedInPremium, @MembersOnly, @PreviewSeconds
            where not exists (select from video where video_id = @VideoId and removed)
            on conflict (video_id) do update
            set version = excluded.version, channel_id = excluded.channel_id, is_paid = excluded.is_paid,
                included_in_premium = excluded.included_in_premium, members_only = excluded.members_only, preview_seconds = excluded.preview_seconds
            where offer.version < excluded.version
            """,
            message,
            work.Transaction,
            cancellationToken: cancellationToken));
    }
}
