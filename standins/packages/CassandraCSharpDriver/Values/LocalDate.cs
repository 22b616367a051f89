using System.Globalization;

namespace Cassandra;

/// <summary>A day without a time: the type <c>date</c>.</summary>
public class LocalDate : IComparable<LocalDate>, IEquatable<LocalDate>
{
    private static readonly int EpochDay = DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber;
    private readonly DateOnly _day;

    public LocalDate(int year, int month, int day) => _day = new DateOnly(year, month, day);

    // days around 2^31, which is 1970-01-01
    internal LocalDate(uint days) => _day = DateOnly.FromDayNumber((int)(days - (1L << 31)) + EpochDay);

    public int Day => _day.Day;

    public int Month => _day.Month;

    public int Year => _day.Year;

    internal uint DaysSinceEpochCentered => (uint)(_day.DayNumber - EpochDay + (1L << 31));

    public static LocalDate Parse(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var day = DateOnly.ParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new LocalDate(day.Year, day.Month, day.Day);
    }

    public DateTimeOffset ToDateTimeOffset() => new(_day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);

    public int CompareTo(LocalDate other) => other is null ? 1 : _day.CompareTo(other._day);

    public bool Equals(LocalDate other) => other is not null && _day == other._day;

    public override bool Equals(object obj) => Equals(obj as LocalDate);

    public override int GetHashCode() => _day.GetHashCode();

    public override string ToString() => _day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static bool operator ==(LocalDate value1, LocalDate value2) => value1 is null ? value2 is null : value1.Equals(value2);

    public static bool operator !=(LocalDate value1, LocalDate value2) => !(value1 == value2);

    public static bool operator <(LocalDate value1, LocalDate value2) => value1 is null ? value2 is not null : value1.CompareTo(value2) < 0;

    public static bool operator >(LocalDate value1, LocalDate value2) => value2 < value1;

    public static bool operator <=(LocalDate value1, LocalDate value2) => !(value2 < value1);

    public static bool operator >=(LocalDate value1, LocalDate value2) => !(value1 < value2);
}
