using System.Globalization;
using Microsoft.Net.Http.Headers;

namespace StreamPlatform.Catalog;

// ETags that are version numbers.
internal static class IfMatch
{
    public static string ETagOf(long version) => string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");

    // true too when the caller does not care
    public static bool Holds(this IList<EntityTagHeaderValue> expected, long version) =>
        expected.Count == 0 || expected.Any(tag => tag.Tag == "*" || (!tag.IsWeak && tag.Tag == ETagOf(version)));
}
