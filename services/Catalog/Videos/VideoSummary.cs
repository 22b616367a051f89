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
        Poster = StillSet.PosterOf(video, status.Plan);
        PosterUrl = Poster is { } still ? $"{still.Path}/{still.Widths[^1]}.jpg"
            : status.Plan is { PosterKey: not null } plan ? $"/images/{video.Id}/{plan.PlanId}/poster.jpg"
            : null;
        HoverPreviewUrl = status.Plan is { HasHoverPreview: true } shown ? $"/images/{video.Id}/{shown.PlanId}/hover.mp4" : null;
        PublishedAt = video.PublishedAt;
        Visibility = video.Visibility;
    }

    public string Id { get; }

    public string Title { get; }

    public ChannelSummary Channel { get; }

    public string? Category { get; }

    public double? DurationSeconds { get; }

    public string? PosterUrl { get; }

    public StillSet? Poster { get; }

    public string? HoverPreviewUrl { get; }

    public DateTime? PublishedAt { get; }

    public VideoVisibility Visibility { get; }
}
