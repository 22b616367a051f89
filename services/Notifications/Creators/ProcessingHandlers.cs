using StreamPlatform.Contracts.Streaming;
using StreamPlatform.Contracts.Transcoding;
using StreamPlatform.Messaging;
using StreamPlatform.Notifications.Stories;

namespace StreamPlatform.Notifications.Creators;

internal sealed class VideoReadyHandler(CreatorNotes notes) : IMessageHandler<VideoReady>
{
    public Task HandleAsync(VideoReady message, MessageContext context, CancellationToken cancellationToken) =>
        notes.TellAsync(message.VideoId, Kinds.VideoReady, message.PlanId, detail: null, cancellationToken);
}

internal sealed class SourceRefusedHandler(CreatorNotes notes) : IMessageHandler<SourceRefused>
{
    public Task HandleAsync(SourceRefused message, MessageContext context, CancellationToken cancellationToken) =>
        notes.TellAsync(message.VideoId, Kinds.ProcessingFailed, message.SourceId, message.Reason, cancellationToken);
}

internal sealed class TranscodingFailedHandler(CreatorNotes notes) : IMessageHandler<TranscodingFailed>
{
    public Task HandleAsync(TranscodingFailed message, MessageContext context, CancellationToken cancellationToken) =>
        notes.TellAsync(
            message.VideoId, Kinds.ProcessingFailed, FormattableString.Invariant($"{message.SourceId}:{message.Attempt}"), message.Reason, cancellationToken);
}

internal sealed class StreamRefusedHandler(CreatorNotes notes) : IMessageHandler<StreamRefused>
{
    private const string Reason = "What was made of the file does not play everywhere. It can be tried again.";

    public Task HandleAsync(StreamRefused message, MessageContext context, CancellationToken cancellationToken) =>
        notes.TellAsync(message.VideoId, Kinds.ProcessingFailed, $"{message.PlanId}:{message.Gate}", Reason, cancellationToken);
}
