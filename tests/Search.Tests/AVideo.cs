using StreamPlatform.Search.Feed;

namespace StreamPlatform.Search.Tests;

internal static class AVideo
{
    private static int _number;

    public static FeedVideo Called(
        string title, string description = "", string? category = null, double seconds = 60, int height = 720, string channel = "Tests", int daysAgo = 1, params string[] tags)
    {
        var number = Interlocked.Increment(ref _number);
        var handle = channel.ToLowerInvariant().Replace(' ', '-');
        return new FeedVideo(
            $"v{number:D15}", 1, title, description, category, tags, seconds, $"/images/v{number:D15}/p1/poster.jpg",
            TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(-daysAgo), height, new FeedChannel($"c{handle}", handle, channel, ""));
    }
}
