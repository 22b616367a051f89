using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace MongoDB.Bson;

/// <summary>Conversions that have no better home.</summary>
public static class BsonUtils
{
    public static string GetFriendlyTypeName(Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        if (!type.IsGenericType)
        {
            return type.Name;
        }
        var name = new StringBuilder(type.Name, 0, type.Name.IndexOf('`', StringComparison.Ordinal) is var tick and >= 0 ? tick : type.Name.Length, 64);
        return name.Append('<').AppendJoin(", ", type.GetGenericArguments().Select(GetFriendlyTypeName)).Append('>').ToString();
    }

    public static byte[] ParseHexString(string s)
    {
        ArgumentNullException.ThrowIfNull(s);
        return TryParseHexString(s, out var bytes) ? bytes : throw new FormatException("String should contain only hexadecimal digits.");
    }

    public static bool TryParseHexString(string s, out byte[] bytes)
    {
        bytes = null;
        if (s == null)
        {
            return false;
        }
        // an odd digit count means a leading half byte
        var digits = s.Length % 2 == 1 ? "0" + s : s;
        var parsed = new byte[digits.Length / 2];
        if (Convert.FromHexString(digits, parsed, out _, out _) != System.Buffers.OperationStatus.Done)
        {
            return false;
        }
        bytes = parsed;
        return true;
    }

    public static DateTime ToDateTimeFromMillisecondsSinceEpoch(long millisecondsSinceEpoch)
    {
        if (millisecondsSinceEpoch < BsonConstants.DateTimeMinValueMillisecondsSinceEpoch || millisecondsSinceEpoch > BsonConstants.DateTimeMaxValueMillisecondsSinceEpoch)
        {
            throw new ArgumentOutOfRangeException(nameof(millisecondsSinceEpoch), $"The value {millisecondsSinceEpoch} for the BsonDateTime MillisecondsSinceEpoch is outside the range that can be converted to a .NET DateTime.");
        }
        return DateTime.UnixEpoch.AddTicks(millisecondsSinceEpoch * TimeSpan.TicksPerMillisecond);
    }

    public static string ToHexString(byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        return Convert.ToHexStringLower(bytes);
    }

    public static DateTime ToLocalTime(DateTime dateTime) => dateTime.ToLocalTime();

    public static long ToMillisecondsSinceEpoch(DateTime dateTime)
    {
        var ticks = ToUniversalTime(dateTime).Ticks - DateTime.UnixEpoch.Ticks;
        return (long)Math.Floor(ticks / (double)TimeSpan.TicksPerMillisecond) is var floor && ticks >= 0 ? ticks / TimeSpan.TicksPerMillisecond : floor;
    }

    public static DateTime ToUniversalTime(DateTime dateTime)
    {
        if (dateTime == DateTime.MinValue)
        {
            return DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc);
        }
        return dateTime == DateTime.MaxValue ? DateTime.SpecifyKind(DateTime.MaxValue, DateTimeKind.Utc) : dateTime.ToUniversalTime();
    }
}
