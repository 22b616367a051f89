using StreamPlatform.Catalog.Channels;
using StreamPlatform.Catalog.Processing;

namespace StreamPlatform.Catalog.Videos;

internal sealed record VideoDetails : VideoSummary
{
    public VideoDetails(Video video, Channel channel, bool isOwner)
        : base(video, channel)
    {
        Description = video.Description;
        Tags = video.Tags;
        CreatedAt = video.CreatedAt;
        var status = ProcessingStatus.Of(video.Facts).Standing;
        Processing = new ProcessingSummary(status.State);
        StoryboardUrl = status.Plan is { HasStoryboard: true } plan ? $"/images/{video.Id}/{plan.PlanId}/storyboard/index.vtt" : null;
        IsOwner = isOwner;
        Chapters = video.Chapters ?? status.Plan?.Chapters ?? [];
    }

    public string Description { get; }

    public IReadOnlyList<string> Tags { get; }

    public DateTime CreatedAt { get; }

    public ProcessingSummary Processing { get; }

    public bool IsOwner { get; }

    public string? StoryboardUrl { get; }

    public IReadOnlyList<Chapter> Chapters { get; }
}

internal sealed record ProcessingSummary(ProcessingState State);
