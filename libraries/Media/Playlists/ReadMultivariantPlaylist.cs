using System.Globalization;

namespace StreamPlatform.Media;

/// <summary>What a player reads out of a multivariant playlist.</summary>
internal sealed record ReadMultivariantPlaylist
{
    internal required IReadOnlyList<ReadVariant> Variants { get; init; }

    internal required IReadOnlyList<ReadVariant> IFrameVariants { get; init; }

    /// <summary><c>#EXT-X-MEDIA</c>.</summary>
    internal required IReadOnlyList<PlaylistTag> Alternatives { get; init; }

    internal static ReadMultivariantPlaylist Read(string text)
    {
        var groups = PlaylistLines.Read(text).ToArray();
        var tags = groups.SelectMany(group => group.Tags).ToArray();
        return new ReadMultivariantPlaylist
        {
            Variants = [.. groups
                .Where(group => group.Uri is not null)
                .Select(group => new ReadVariant(group.Tags.FirstOrDefault(tag => tag.Name == "#EXT-X-STREAM-INF") ?? new PlaylistTag("", ""), group.Uri!))],
            IFrameVariants = [.. tags.Where(tag => tag.Name == "#EXT-X-I-FRAME-STREAM-INF").Select(tag => new ReadVariant(tag, tag["URI"] ?? ""))],
            Alternatives = [.. tags.Where(tag => tag.Name == "#EXT-X-MEDIA")],
        };
    }
}

/// <summary><c>#EXT-X-STREAM-INF</c> or <c>#EXT-X-I-FRAME-STREAM-INF</c>, and its playlist.</summary>
internal sealed record ReadVariant(PlaylistTag Line, string Uri)
{
    internal long? Bandwidth => Number("BANDWIDTH");

    internal long? AverageBandwidth => Number("AVERAGE-BANDWIDTH");

    internal IReadOnlyList<string> Codecs => Line["CODECS"]?.Split(',', StringSplitOptions.TrimEntries) ?? [];

    internal bool HasPictures => Codecs.Any(codec => codec.StartsWith("avc1.", StringComparison.Ordinal));

    private long? Number(string name) =>
        long.TryParse(Line[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
