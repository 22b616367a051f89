using System.Globalization;
using StreamPlatform.Catalog.Operating;
using StreamPlatform.Catalog.Processing;
using StreamPlatform.Contracts.Videos;

namespace StreamPlatform.Catalog.Videos;

// The record of truth about a video: one document, and one change of it at a time.
internal sealed class Video
{
    public required string Id { get; init; }

    public required string OwnerId { get; init; }

    public required string ChannelId { get; init; }

    public required string Title { get; set; }

    public required string Description { get; set; }

    public string? Category { get; set; }

    public required List<string> Tags { get; set; }

    // the tags as they are looked for: in whatever case they were written
    public List<string>? TagKeys { get; set; }

    public VideoVisibility Visibility { get; set; }

    // what its creator chose as poster: a plan and one of its stills, or the own picture; null leaves the choice to the platform
    public string? PosterStill { get; set; }

    public OwnPoster? OwnPoster { get; set; }

    // as its creator names them; null: as the file does
    public List<Chapter>? Chapters { get; set; }

    // its creator's wish; it is live once it is playable too
    public bool Published { get; set; }

    public DateTime CreatedAt { get; init; }

    public DateTime UpdatedAt { get; set; }

    // when it first was live
    public DateTime? PublishedAt { get; set; }

    // grows with every change, so that of two changes at the same time one has to look again
    public long Version { get; set; }

    // grows with every change that its creator made: what If-Match speaks of
    public long Edition { get; set; }

    // what can be read beside it, as Streaming told last
    public List<VideoText> Texts { get; set; } = [];

    public long TextsVersion { get; set; }

    public ProcessingFacts Facts { get; set; } = new();

    // Places in the public lists and in its owner's; null where it does not appear. One field holds time and id, so that a page begins at an index key.
    public string? PublicPlace { get; set; }

    public string? OwnPlace { get; set; }

    // Where it stands in the operators' list, oldest news first, and why it is there; null when there is nothing to watch over.
    public string? PipelinePlace { get; set; }

    public PipelineState? PipelineState { get; set; }

    // when anything was last heard of its newest source
    public DateTime? ProgressedAt { get; set; }

    // a tombstone until the others have been told
    public bool Removed { get; set; }

    // others may see it once it is playable
    public bool IsReleased => Published && ProcessingStatus.Of(Facts).Standing.IsAccepted;

    public bool IsLive => IsReleased && ProcessingStatus.Of(Facts).Standing.IsPlayable;

    public bool IsVisibleTo(string? userId) => OwnerId == userId || (IsLive && Visibility != VideoVisibility.Private);

    public static string PlaceOf(DateTime time, string id) =>
        string.Create(CultureInfo.InvariantCulture, $"{new DateTimeOffset(time).ToUnixTimeMilliseconds():D15}-{id}");
}
