using System.Globalization;

namespace StreamPlatform.Media;

/// <summary>Bits per second, as in the BANDWIDTH attribute of a variant.</summary>
public readonly record struct Bitrate(long BitsPerSecond) : IComparable<Bitrate>
{
    /// <summary>Thousands of bits per second, the unit of ladders and encoders.</summary>
    public double Kilobits => BitsPerSecond / 1000.0;

    /// <summary>From thousands of bits per second.</summary>
    public static Bitrate FromKilobits(double kilobits) => new((long)Math.Round(kilobits * 1000));

    /// <summary>What <paramref name="bytes"/> in <paramref name="duration"/> amount to, rounded up.</summary>
    public static Bitrate Of(long bytes, MediaTime duration) =>
        duration.Ticks <= 0
            ? throw new ArgumentOutOfRangeException(nameof(duration), "A bit rate needs a duration above zero.")
            : new((long)(((Int128)bytes * 8 * duration.Timescale + duration.Ticks - 1) / duration.Ticks));

    /// <inheritdoc/>
    public int CompareTo(Bitrate other) => BitsPerSecond.CompareTo(other.BitsPerSecond);

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Kilobits:0.###} kbit/s");

    public static Bitrate operator +(Bitrate left, Bitrate right) => new(left.BitsPerSecond + right.BitsPerSecond);
    public static Bitrate operator *(Bitrate rate, double factor) => new((long)Math.Round(rate.BitsPerSecond * factor));
    public static bool operator <(Bitrate left, Bitrate right) => left.BitsPerSecond < right.BitsPerSecond;
    public static bool operator >(Bitrate left, Bitrate right) => left.BitsPerSecond > right.BitsPerSecond;
    public static bool operator <=(Bitrate left, Bitrate right) => left.BitsPerSecond <= right.BitsPerSecond;
    public static bool operator >=(Bitrate left, Bitrate right) => left.BitsPerSecond >= right.BitsPerSecond;
}
