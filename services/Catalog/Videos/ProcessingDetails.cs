using StreamPlatform.Catalog.Processing;

namespace StreamPlatform.Catalog.Videos;

internal sealed record ProcessingDetails(
    ProcessingState State, double? Percent, double? RemainingSeconds, string? ReasonCode, string? Reason, bool Retryable, string? FileName,
    IReadOnlyList<string> Rungs, int? Width, int? Height)
{
    public required IReadOnlyList<RungDetails> RungProgress { get; init; }

    // null: the file is complete
    public required CutDetails? Cut { get; init; }

    public required IReadOnlyList<RepairDetails> Repairs { get; init; }

    public static ProcessingDetails Of(SourceStatus status)
    {
        var running = status.State is ProcessingState.Transcoding or ProcessingState.Playable;
        return new ProcessingDetails(
            status.State,
            running ? status.Plan?.Percent : null,
            running ? status.Plan?.RemainingSeconds : null,
            status.Ending?.Code,
            status.Ending?.Reason,
            status.Ending?.Retryable ?? false,
            status.Source?.FileName,
            status.Rungs,
            status.Plan?.Width,
            status.Plan?.Height)
        {
            RungProgress = running ? RungsOf(status) : [],
            Cut = status.Plan?.Cut is { } cut ? new CutDetails(cut.PlayableSeconds, cut.DeclaredSeconds, status.Source!.CutAccepted) : null,
            Repairs = [.. (status.Plan?.Repairs ?? []).Select(repair => new RepairDetails(repair.Code, repair.Sentence))],
        };
    }

    private static RungDetails[] RungsOf(SourceStatus status) =>
        [.. status.Rungs.Select(rung => new RungDetails(rung, status.Plan!.RungProgress.Find(known => known.Rung == rung)?.Percent ?? 0))];
}

internal sealed record RungDetails(string Rung, double Percent);

internal sealed record CutDetails(double PlayableSeconds, double DeclaredSeconds, bool Accepted);

internal sealed record RepairDetails(string Code, string Sentence);
