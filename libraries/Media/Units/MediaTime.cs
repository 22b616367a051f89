using System.Globalization;

namespace StreamPlatform.Media;

/// <summary>A time or duration counted in ticks of a media timescale: exact where seconds are not (120 frames of 29.97 are 120120/30000 s).</summary>
public readonly record struct MediaTime(long Ticks, int Timescale) : IComparable<MediaTime>
{
    /// <summary>The nearest double; for display and estimates only.</summary>
    public double Seconds => (double)Ticks / Timescale;

    /// <summary>The nearest TimeSpan (100 ns).</summary>
    public TimeSpan ToTimeSpan() => TimeSpan.FromTicks((long)RoundedDivision((Int128)Ticks * TimeSpan.TicksPerSecond, Timescale));

    /// <summary>The same time counted in another timescale, to the nearest tick.</summary>
    public MediaTime In(int timescale) => timescale == Timescale ? this : new((long)RoundedDivision((Int128)Ticks * timescale, Timescale), timescale);

    /// <inheritdoc/>
    public int CompareTo(MediaTime other) => ((Int128)Ticks * other.Timescale).CompareTo((Int128)other.Ticks * Timescale);

    /// <summary>Decimal seconds with as many digits as asked, rounded to nearest, without passing through a double.</summary>
    public string ToSeconds(int digits)
    {
        Int128 power = 1;
        for (var i = 0; i < digits; i++)
        {
            power *= 10;
        }

        var scaled = RoundedDivision((Int128)Ticks * power, Timescale);
        var sign = scaled < 0 ? "-" : "";
        scaled = Int128.Abs(scaled);
        var whole = (scaled / power).ToString(CultureInfo.InvariantCulture);
        return digits == 0 ? sign + whole : $"{sign}{whole}.{(scaled % power).ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0')}";
    }

    /// <inheritdoc/>
    public override string ToString() => ToSeconds(6) + " s";

    public static bool operator <(MediaTime left, MediaTime right) => left.CompareTo(right) < 0;
    public static bool operator >(MediaTime left, MediaTime right) => left.CompareTo(right) > 0;
    public static bool operator <=(MediaTime left, MediaTime right) => left.CompareTo(right) <= 0;
    public static bool operator >=(MediaTime left, MediaTime right) => left.CompareTo(right) >= 0;

    private static Int128 RoundedDivision(Int128 dividend, Int128 divisor)
    {
        var half = divisor / 2;
        return dividend >= 0 ? (dividend + half) / divisor : -((-dividend + half) / divisor);
    }
}
