namespace StreamPlatform.Notifications.FanOut;

// What is left of one slice of followers.
internal sealed class FanOutSlice
{
    public required long StoryId { get; init; }

    public required string Kind { get; init; }

    public required string ChannelId { get; init; }

    public required int FirstBucket { get; init; }

    public required int LastBucket { get; init; }

    public required int AfterBucket { get; init; }

    public required string AfterUser { get; init; }
}
