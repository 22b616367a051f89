using StreamPlatform.Catalog.Channels;
using StreamPlatform.Catalog.Processing;

namespace StreamPlatform.Catalog.Videos;

internal sealed record StudioVideo : VideoSummary
{
    public StudioVideo(Video video, Channel channel)
        : base(video, channel)
    {
        var status = ProcessingStatus.Of(video.Facts);
        Description = video.Description;
        Tags = video.Tags;
        CreatedAt = video.CreatedAt;
        UpdatedAt = video.UpdatedAt;
        Published = video.Published;
        Version = video.Edition;
        SourceFileName = status.Standing.Source?.FileName;
        Chapters = video.Chapters ?? status.Standing.Plan?.Chapters ?? [];
        HasOwnChapters = video.Chapters is not null;
        Stills = StillSet.AllOf(video, status.Standing.Plan);
        Processing = ProcessingDetails.Of(status.Standing);
        Replacement = status.Replacement is { } replacement ? ProcessingDetails.Of(replacement) : null;
        Actions = [.. ProcessingActs.Of(status)];
    }

    public string Description { get; }

    public IReadOnlyList<string> Tags { get; }

    public DateTime CreatedAt { get; }

    public DateTime UpdatedAt { get; }

    public bool Published { get; }

    public long Version { get; }

    public string? SourceFileName { get; }

    public IReadOnlyList<StillSet> Stills { get; }

    public IReadOnlyList<Chapter> Chapters { get; }

    public bool HasOwnChapters { get; }

    public ProcessingDetails Processing { get; }

    // a newer upload that is to take the place of what is shown
    public ProcessingDetails? Replacement { get; }

    // what its creator may do about the newest upload: retry, cancel, accept
    public IReadOnlyList<string> Actions { get; }
}
