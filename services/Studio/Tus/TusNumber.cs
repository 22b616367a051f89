using System.Globalization;
using Microsoft.Extensions.Primitives;

namespace StreamPlatform.Studio.Tus;

internal static class TusNumber
{
    //   "The value MUST be a non-negative integer."
    public static bool TryRead(StringValues header, out long value)
    {
        value = 0;
        return header is [{ } text] && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);
    }

    // true with null when there is no such header
    public static bool TryReadOptional(StringValues header, out long? value)
    {
        value = TryRead(header, out var number) ? number : null;
        return value is not null || header.Count == 0;
    }

    public static string Write(long value) => value.ToString(CultureInfo.InvariantCulture);
}
