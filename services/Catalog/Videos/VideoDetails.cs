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
        Processing = new ProcessingSummary(ProcessingStatus.Of(video.Facts).Standing.State);
        IsOwner = isOwner;
    }

    public string Description { get; }

    public IReadOnlyList<string> Tags { get; }

    public DateTime CreatedAt { get; }

    public ProcessingSummary Processing { get; }

    public bool IsOwner { get; }
}

internal sealed record ProcessingSummary(ProcessingState State);
