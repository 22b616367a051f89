using System.Globalization;

namespace StreamPlatform.Media;

/// <summary>The shape of one pixel, width to height (the <c>pasp</c> box, ffprobe's sample_aspect_ratio).</summary>
public readonly record struct SampleAspectRatio(int Horizontal, int Vertical)
{
    /// <summary>Pixels as wide as high.</summary>
    public static SampleAspectRatio Square { get; } = new(1, 1);

    /// <summary>True when display and coded size agree.</summary>
    public bool IsSquare => Horizontal == Vertical;

    /// <summary>Reads "4:3"; unknown ("0:1", "N/A", nothing) and absurd ratios count as square, as players take them.</summary>
    public static SampleAspectRatio Parse(string? text)
    {
        var parts = text?.Split(':') ?? [];
        if (parts.Length != 2
            || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var horizontal)
            || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var vertical)
            || horizontal == 0 || vertical == 0)
        {
            return Square;
        }

        var ratio = (double)horizontal / vertical;
        return ratio is < 0.1 or > 10 ? Square : new SampleAspectRatio(horizontal, vertical);
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Horizontal}:{Vertical}");
}
