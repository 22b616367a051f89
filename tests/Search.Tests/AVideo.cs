using StreamPlatform.Search.Feed;

namespace StreamPlatform.Search.Tests;

internal static class AVideo
{
    private static int _number;

    public static FeedVideo Called(
        string title, string description = "", string? category = null, double seconds = 60, int height = 720, string channel = "Tests", int daysAgo = 1,
        string[]? languages = null, string[]? captions = null, params string[] tags)
    {
        var number = Interlocked.Increment(ref _number);
        var handle = channel.ToLowerInvariant().Replace(' ', '-');
        return new FeedVideo(
            $"v{number:D15}", 1, title, description, category, tags, seconds, $"/images/v{number:D15}/p1/poster.jpg",
            TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(-daysAgo), height, languages ?? [], captions ?? [], new FeedChannel($"c{handle}", handle, channel, ""));
    }
}
