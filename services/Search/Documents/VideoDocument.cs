using StreamPlatform.Search.Feed;

namespace StreamPlatform.Search.Documents;

// A video as the engine holds it. Everything that is shown with a hit is here, so that a page of results asks nobody else.
internal sealed record VideoDocument
{
    public required string Id { get; init; }

    public required long Version { get; init; }

    public required string Title { get; init; }

    public required string Description { get; init; }

    public required IReadOnlyList<string> Tags { get; init; }

    public string? Category { get; init; }

    public required string ChannelId { get; init; }

    public required string ChannelHandle { get; init; }

    public required string ChannelName { get; init; }

    public double? Duration { get; init; }

    public string? Length { get; init; }

    public IReadOnlyList<string> Quality { get; init; } = [];

    // spoken, and to be read beside it: each the first part of a BCP 47 tag
    public IReadOnlyList<string> Language { get; init; } = [];

    public IReadOnlyList<string> Captions { get; init; } = [];

    public string? PosterUrl { get; init; }

    // seconds since 1970: what the engine filters and sorts by is a number
    public long PublishedAt { get; init; }

    public static VideoDocument Of(FeedVideo video) => new()
    {
        Id = video.Id,
        Version = video.Version,
        Title = video.Title,
        Description = video.Description,
        Tags = video.Tags,
        Category = video.Category,
        ChannelId = video.Channel.Id,
        ChannelHandle = video.Channel.Handle,
        ChannelName = video.Channel.Name,
        Duration = video.DurationSeconds,
        Length = Lengths.Of(video.DurationSeconds),
        Quality = Qualities.Of(video.Height),
        Language = video.Languages,
        Captions = video.Captions,
        PosterUrl = video.PosterUrl,
        PublishedAt = video.PublishedAt is { } published ? new DateTimeOffset(DateTime.SpecifyKind(published, DateTimeKind.Utc)).ToUnixTimeSeconds() : 0,
    };
}
