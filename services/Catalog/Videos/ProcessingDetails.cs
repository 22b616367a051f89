using StreamPlatform.Catalog.Processing;

namespace StreamPlatform.Catalog.Videos;

internal sealed record ProcessingDetails(
    ProcessingState State, double? Percent, double? RemainingSeconds, string? ReasonCode, string? Reason, IReadOnlyList<string> Rungs, int? Width, int? Height)
{
    public static ProcessingDetails Of(ProcessingStatus status)
    {
        var running = status.State is ProcessingState.Transcoding or ProcessingState.Playable;
        return new ProcessingDetails(
            status.State,
            running ? status.Plan?.Percent : null,
            running ? status.Plan?.RemainingSeconds : null,
            status.Ending?.Code,
            status.Ending?.Reason,
            status.Rungs,
            status.Plan?.Width,
            status.Plan?.Height);
    }
}
