using StreamPlatform.Media;

namespace StreamPlatform.Thumbnails.Stills;

// Widths of a card on a phone, a card on a desktop, and the stage of the player; never wider than the video.
internal static class StillSizes
{
    private static readonly int[] Widths = [320, 640, 1280];

    public static IReadOnlyList<Resolution> For(Resolution largest)
    {
        var fitting = Widths.Where(width => width < largest.Width).Append(Math.Min(largest.Width, Widths[^1])).Distinct();
        return [.. fitting.Select(width => new Resolution(width, Math.Max(2, (int)Math.Round((double)largest.Height * width / largest.Width / 2) * 2)))];
    }
}
