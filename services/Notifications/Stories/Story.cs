namespace StreamPlatform.Notifications.Stories;

// Something that happened. A kind and a subject happen once.
internal class Story
{
    public required string Kind { get; init; }

    public required string Subject { get; init; }

    public required string VideoId { get; init; }

    public required string Title { get; init; }

    public string? ChannelId { get; init; }

    public string? ChannelHandle { get; init; }

    public string? ChannelName { get; init; }

    public string? PosterUrl { get; init; }

    public string? Detail { get; init; }
}
