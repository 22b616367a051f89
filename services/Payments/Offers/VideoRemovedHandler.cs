using Dapper;
using StreamPlatform.Contracts.Videos;
using StreamPlatform.Messaging;

namespace StreamPlatform.Payments.Offers;

// Nobody buys it any more. What was bought stays in the books.
internal sealed class VideoRemovedHandler : ITransactionalHandler<VideoRemoved>
{
    public Task HandleAsync(VideoRemoved message, UnitOfWork work, CancellationToken cancellationToken) =>
        work.Connection.ExecuteAsync(new CommandDefinition(
            "update offer set removed = true where video_id = @VideoId", message, work.Transaction, cancellationToken: cancellationToken));
}
