namespace StreamPlatform.Media;

/// <summary>A playlist taken apart: tags in their order, each URI with the tags that stand before it since the last one.</summary>
internal static class PlaylistLines
{
    internal static IEnumerable<(IReadOnlyList<PlaylistTag> Tags, string? Uri)> Read(string text)
    {
        var tags = new List<PlaylistTag>();
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (line[0] != '#')
            {
                yield return (tags, line);
                tags = [];
            }
            else if (line.StartsWith("#EXT", StringComparison.Ordinal))
            {
                var colon = line.IndexOf(':', StringComparison.Ordinal);
                tags.Add(colon < 0 ? new PlaylistTag(line, "") : new PlaylistTag(line[..colon], line[(colon + 1)..]));
            }
        }

        yield return (tags, null);
    }
}
