using StreamPlatform.Search.Feed;

namespace StreamPlatform.Search.Tests;

internal static class APlaylist
{
    private static int _number;

    public static FeedPlaylist Called(string title, string description = "", int videos = 3, string? channel = "Tests")
    {
        var number = Interlocked.Increment(ref _number);
        var handle = channel?.ToLowerInvariant().Replace(' ', '-');
        return new FeedPlaylist(
            $"l{number:D15}", 1, title, description, videos, $"/images/v1/p{number}/poster.jpg", channel is null ? null : new FeedChannel($"c{handle}", handle!, channel, ""));
    }
}
