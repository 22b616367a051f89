namespace StreamPlatform.Chaos.Tests.Platform;

/// <summary>Addresses in playlists, as they stand there.</summary>
internal static class Playlists
{
    private const string Attribute = "URI=\"";

    /// <summary>Media playlists that a multivariant playlist names: variants, and renditions of sound.</summary>
    public static IEnumerable<string> MediaOf(string multivariant) => Of(multivariant, "#EXT-X-MEDIA:");

    /// <summary>The init segment and the segments of a media playlist.</summary>
    public static IEnumerable<string> SegmentsOf(string media) => Of(media, "#EXT-X-MAP:");

    private static IEnumerable<string> Of(string playlist, string tag)
    {
        foreach (var line in playlist.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (line[0] != '#')
            {
                yield return line;
            }
            else if (line.StartsWith(tag, StringComparison.Ordinal) && line.IndexOf(Attribute, StringComparison.Ordinal) is >= 0 and var at)
            {
                yield return line[(at + Attribute.Length)..line.IndexOf('"', at + Attribute.Length)];
            }
        }
    }
}
