using System.Globalization;

namespace StreamPlatform.Media;

/// <summary>Frames per second as a fraction in lowest terms: 29.97 is 30000/1001, never a double.</summary>
public readonly record struct FrameRate : IComparable<FrameRate>
{
    public FrameRate(int numerator, int denominator)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(numerator);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(denominator);
        var divisor = GreatestCommonDivisor(numerator, denominator);
        Numerator = numerator / divisor;
        Denominator = denominator / divisor;
    }

    /// <summary>Frames in <see cref="Denominator"/> seconds.</summary>
    public int Numerator { get; }

    /// <summary>Seconds that <see cref="Numerator"/> frames last.</summary>
    public int Denominator { get; }

    /// <summary>The nearest double.</summary>
    public double FramesPerSecond => (double)Numerator / Denominator;

    /// <summary>How long so many frames last, exactly, in the numerator as timescale.</summary>
    public MediaTime DurationOf(long frames) => new(frames * Denominator, Numerator);

    /// <summary>The number of frames nearest to a duration.</summary>
    public long FramesIn(TimeSpan duration) =>
        (long)(((Int128)duration.Ticks * Numerator * 2 + (Int128)TimeSpan.TicksPerSecond * Denominator) / ((Int128)TimeSpan.TicksPerSecond * Denominator * 2));

    /// <summary>Half the frames per second.</summary>
    public FrameRate Halved() => Numerator % 2 == 0 ? new(Numerator / 2, Denominator) : new(Numerator, Denominator * 2);

    /// <summary>Reads "30000/1001" or "25". False for "0/0", ffprobe's way to say that it does not know.</summary>
    public static bool TryParse(string? text, out FrameRate rate)
    {
        rate = default;
        var parts = text?.Split('/') ?? [];
        if (parts.Length is 0 or > 2
            || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var numerator)
            || !int.TryParse(parts.Length == 2 ? parts[1] : "1", NumberStyles.None, CultureInfo.InvariantCulture, out var denominator)
            || numerator == 0 || denominator == 0)
        {
            return false;
        }

        rate = new FrameRate(numerator, denominator);
        return true;
    }

    /// <inheritdoc/>
    public int CompareTo(FrameRate other) => ((long)Numerator * other.Denominator).CompareTo((long)other.Numerator * Denominator);

    /// <summary>The fraction, as ffmpeg writes and reads it.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");

    public static bool operator <(FrameRate left, FrameRate right) => left.CompareTo(right) < 0;
    public static bool operator >(FrameRate left, FrameRate right) => left.CompareTo(right) > 0;
    public static bool operator <=(FrameRate left, FrameRate right) => left.CompareTo(right) <= 0;
    public static bool operator >=(FrameRate left, FrameRate right) => left.CompareTo(right) >= 0;

    private static int GreatestCommonDivisor(int a, int b) => b == 0 ? a : GreatestCommonDivisor(b, a % b);
}
