using StreamPlatform.Contracts.Viewing;

namespace StreamPlatform.Recommendations.Viewings;

// What a sitting says about taste.
internal static class Taste
{
    // Whoever leaves before has met the video, and that is all. It is not learned from.
    public const float Bounce = 0.1f;

    // From here on it stands for what somebody likes, and a row may be named after it.
    public const float Liked = 0.5f;

    // Share of the video that was watched. A long sitting says much whatever the length: ten minutes of a film of two hours are no bounce.
    public static float StrengthOf(ViewingSummarised sitting)
    {
        if (sitting.Duration <= TimeSpan.Zero || sitting.Watched <= TimeSpan.Zero)
        {
            return 0;
        }

        var share = sitting.Watched / sitting.Duration;
        var time = sitting.Watched / LongSitting;
        return (float)Math.Clamp(Math.Max(share, Math.Min(time, 1)), 0, 1);
    }

    private static readonly TimeSpan LongSitting = TimeSpan.FromMinutes(20);
}

// One video of a viewer's history: the newest sitting, the strongest impression.
internal sealed record Watched(string VideoId, float Strength);
