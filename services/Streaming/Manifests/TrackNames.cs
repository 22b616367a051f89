using System.Globalization;

namespace StreamPlatform.Streaming.Manifests;

// No two tracks of a group may have the same name, and sources do have two German ones.
internal static class TrackNames
{
    public static IReadOnlyList<string> Apart(IEnumerable<string> names)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        return
        [
            .. names.Select(name =>
            {
                var number = seen[name] = seen.GetValueOrDefault(name) + 1;
                return number == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name} {number}");
            }),
        ];
    }
}
