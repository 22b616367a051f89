using System.Globalization;

namespace MongoDB.Bson.IO;

/// <summary>Numbers and dates as JSON text.</summary>
public static class JsonConvert
{
    // the one that other drivers write; .NET's own has the sign bit set
    internal static readonly double PositiveNaN = BitConverter.Int64BitsToDouble(0x7ff8000000000000);

    public static bool ToBoolean(string value) => value switch
    {
        "true" => true,
        "false" => false,
        null => throw new ArgumentNullException(nameof(value)),
        _ => throw new FormatException($"'{value}' is not a valid JSON boolean."),
    };

    public static DateTime ToDateTime(string value) => ToDateTimeOffset(value).UtcDateTime;

    public static DateTimeOffset ToDateTimeOffset(string value) =>
        DateTimeOffset.Parse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    public static decimal ToDecimal(string value) => decimal.Parse(value, CultureInfo.InvariantCulture);

    public static Decimal128 ToDecimal128(string value) => Decimal128.Parse(value);

    public static double ToDouble(string value) => value switch
    {
        "Infinity" => double.PositiveInfinity,
        "-Infinity" => double.NegativeInfinity,
        "NaN" => PositiveNaN,
        _ => double.Parse(value, NumberStyles.Float, CultureInfo.InvariantCulture),
    };

    public static short ToInt16(string value) => short.Parse(value, CultureInfo.InvariantCulture);

    public static int ToInt32(string value) => int.Parse(value, CultureInfo.InvariantCulture);

    public static long ToInt64(string value) => long.Parse(value, CultureInfo.InvariantCulture);

    public static float ToSingle(string value) => (float)ToDouble(value);

    public static ushort ToUInt16(string value) => ushort.Parse(value, CultureInfo.InvariantCulture);

    public static uint ToUInt32(string value) => uint.Parse(value, CultureInfo.InvariantCulture);

    public static ulong ToUInt64(string value) => ulong.Parse(value, CultureInfo.InvariantCulture);

    public static string ToString(bool value) => value ? "true" : "false";

    public static string ToString(DateTime value) => value.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture);

    public static string ToString(DateTimeOffset value) => value.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture);

    public static string ToString(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    public static string ToString(Decimal128 value) => value.ToString();

    public static string ToString(double value) => WithPoint(value.ToString("R", CultureInfo.InvariantCulture));

    public static string ToString(float value) => WithPoint(value.ToString("R", CultureInfo.InvariantCulture));

    public static string ToString(int value) => value.ToString(CultureInfo.InvariantCulture);

    public static string ToString(long value) => value.ToString(CultureInfo.InvariantCulture);

    public static string ToString(short value) => value.ToString(CultureInfo.InvariantCulture);

    public static string ToString(uint value) => value.ToString(CultureInfo.InvariantCulture);

    public static string ToString(ulong value) => value.ToString(CultureInfo.InvariantCulture);

    public static string ToString(ushort value) => value.ToString(CultureInfo.InvariantCulture);

    // a reader must see that this is a floating point number
    private static string WithPoint(string number) => number.AsSpan().IndexOfAnyExcept("-0123456789") < 0 ? number + ".0" : number;
}
