using StreamPlatform.Catalog.Channels;
using StreamPlatform.Catalog.Processing;
using StreamPlatform.Catalog.Videos;

namespace StreamPlatform.Catalog.Operating;

internal sealed record PipelineVideo(
    string Id, string Title, ChannelSummary Channel, DateTime? UploadedAt, DateTime ProgressedAt, bool IsStuck, bool IsReplacement, int Attempt,
    ProcessingDetails Processing, IReadOnlyList<string> Actions)
{
    public static PipelineVideo Of(Video video, Channel channel, DateTime silentSince)
    {
        var status = ProcessingStatus.Of(video.Facts);
        var newest = status.Newest;
        var progressedAt = video.ProgressedAt ?? video.UpdatedAt;
        return new PipelineVideo(
            video.Id,
            video.Title,
            ChannelSummary.Of(channel),
            newest.Source?.CompletedAt,
            progressedAt,
            newest.IsWorking && progressedAt < silentSince,
            status.Replacement is not null,
            newest.Source?.Attempt ?? 1,
            ProcessingDetails.Of(newest),
            [.. Acts(status)]);
    }

    private static IEnumerable<string> Acts(ProcessingStatus status)
    {
        if (ProcessingActs.MayForceRetry(status))
        {
            yield return "retry";
        }

        if (ProcessingActs.MayCancel(status))
        {
            yield return "cancel";
        }
    }
}
