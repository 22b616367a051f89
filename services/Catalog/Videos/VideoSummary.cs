using StreamPlatform.Catalog.Channels;
using StreamPlatform.Catalog.Processing;
using StreamPlatform.Contracts.Videos;

namespace StreamPlatform.Catalog.Videos;

internal record VideoSummary
{
    public VideoSummary(Video video, Channel channel)
    {
        var status = ProcessingStatus.Of(video.Facts).Standing;
        Id = video.Id;
        Title = video.Title;
        Channel = ChannelSummary.Of(channel);
        Category = video.Category;
        DurationSeconds = status.Seconds;
        PosterUrl = status.Plan is { PosterKey: not null } plan ? $"/images/{video.Id}/{plan.PlanId}/poster.jpg" : null;
        PublishedAt = video.PublishedAt;
        Visibility = video.Visibility;
    }

    public string Id { get; }

    public string Title { get; }

    public ChannelSummary Channel { get; }

    public string? Category { get; }

    public double? DurationSeconds { get; }

    public string? PosterUrl { get; }

    public DateTime? PublishedAt { get; }

    public VideoVisibility Visibility { get; }
}
