using StreamPlatform.Contracts;
using StreamPlatform.Contracts.Transcoding;
using StreamPlatform.Contracts.Uploads;
using StreamPlatform.Contracts.Videos;
using StreamPlatform.Messaging;
using StreamPlatform.Transcoder.Removal;

namespace StreamPlatform.Transcoder.Planning;

// A source that nobody could look into, or that each worker died of. Its creator is told; an operator may still replay it.
internal sealed class DeadSourceHandler(UnitOfWorkFactory units, Removals removals, ILogger<DeadSourceHandler> logger)
    : IDeadLetterHandler<UploadCompleted>, IDeadLetterHandler<SourceRetried>
{
    public Task HandleAsync(UploadCompleted message, DeadLetter letter, CancellationToken cancellationToken) =>
        FailAsync(message.VideoId, message.SourceId, attempt: 1, letter, cancellationToken);

    public Task HandleAsync(SourceRetried message, DeadLetter letter, CancellationToken cancellationToken) =>
        FailAsync(message.VideoId, message.SourceId, message.Attempt, letter, cancellationToken);

    private async Task FailAsync(string videoId, string sourceId, int attempt, DeadLetter letter, CancellationToken cancellationToken)
    {
        if (await removals.IsUnwantedAsync(videoId, sourceId, cancellationToken))
        {
            return;
        }

        logger.SourceNotPlanned(sourceId, videoId, letter.FailureType);
        var planId = Ids.Plan(sourceId, TranscodingPlan.Version);
        var reason = FailureReason.Internal;
        await using var work = await units.BeginAsync(cancellationToken);
        await work.PublishAsync(
            new TranscodingFailed(videoId, sourceId, planId, reason.Code, reason.Sentence, reason.Retryable, attempt), cancellationToken);
        await work.CommitAsync(cancellationToken);
    }
}
