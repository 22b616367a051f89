namespace StreamPlatform.Media;

/// <summary>Bit rates of rungs by height class. The class of a picture is the height of the 16:9 frame that it just fits into.</summary>
internal static class RungRates
{
    // Averages: Apple, HLS authoring specification, H.264 column of the suggested 16:9 bit rates (416x234, 640x360, 768x432, 1280x720, 1920x1080).
    // Maxima: a third more; the lowest less, so that one of its segments stays within the 192 kbit/s of rule 9.21 with its buffer and boxes.
    private static readonly Row[] Rows =
    [
        new(234, 145, 150),
        new(360, 365, 487),
        new(432, 1100, 1467),
        new(720, 3000, 4000),
        new(1080, 6000, 8000),
    ];

    internal static IEnumerable<int> Classes => Rows.Select(row => row.Class).Reverse();

    internal static (Bitrate Average, Bitrate Maximum) Lowest => For(Rows[0].Class);

    /// <summary>A row as it stands; between two rows a power of the class; below the lowest in proportion to the pixels.</summary>
    internal static (Bitrate Average, Bitrate Maximum) For(int heightClass)
    {
        var above = Array.FindIndex(Rows, row => row.Class >= heightClass);
        if (above < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(heightClass), heightClass, "Above the highest class.");
        }

        var upper = Rows[above];
        if (above == 0)
        {
            var share = Math.Pow((double)heightClass / upper.Class, 2);
            return (Bitrate.FromKilobits(upper.Average * share), Bitrate.FromKilobits(upper.Maximum * share));
        }

        var lower = Rows[above - 1];
        var position = Math.Log((double)heightClass / lower.Class) / Math.Log((double)upper.Class / lower.Class);
        return (Between(lower.Average, upper.Average, position), Between(lower.Maximum, upper.Maximum, position));
    }

    private static Bitrate Between(double lower, double upper, double position) =>
        Bitrate.FromKilobits(Math.Round(lower * Math.Pow(upper / lower, position)));

    private sealed record Row(int Class, double Average, double Maximum);
}
