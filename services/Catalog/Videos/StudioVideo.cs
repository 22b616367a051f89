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
        SourceFileName = status.Source?.FileName;
        Processing = ProcessingDetails.Of(status);
    }

    public string Description { get; }

    public IReadOnlyList<string> Tags { get; }

    public DateTime CreatedAt { get; }

    public DateTime UpdatedAt { get; }

    public bool Published { get; }

    public long Version { get; }

    public string? SourceFileName { get; }

    public ProcessingDetails Processing { get; }
}
