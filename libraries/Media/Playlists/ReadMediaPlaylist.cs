using System.Globalization;

namespace StreamPlatform.Media;

/// <summary>What a player reads out of a media playlist.</summary>
internal sealed record ReadMediaPlaylist
{
    internal string? Type { get; private init; }

    internal int? TargetDuration { get; private init; }

    internal bool HasEnded { get; private init; }

    internal bool HasIFramesOnly { get; private init; }

    internal bool HasDiscontinuity { get; private init; }

    internal string? InitUri { get; private init; }

    internal required IReadOnlyList<ReadSegment> Segments { get; init; }

    internal decimal Seconds => Segments.Sum(segment => segment.Seconds);

    internal static ReadMediaPlaylist Read(string text)
    {
        var groups = PlaylistLines.Read(text).ToArray();
        var tags = groups.SelectMany(group => group.Tags).ToArray();
        return new ReadMediaPlaylist
        {
            Type = Value(tags, "#EXT-X-PLAYLIST-TYPE"),
            TargetDuration = int.TryParse(Value(tags, "#EXT-X-TARGETDURATION"), NumberStyles.None, CultureInfo.InvariantCulture, out var target) ? target : null,
            HasEnded = Value(tags, "#EXT-X-ENDLIST") is not null,
            HasIFramesOnly = Value(tags, "#EXT-X-I-FRAMES-ONLY") is not null,
            HasDiscontinuity = Value(tags, "#EXT-X-DISCONTINUITY") is not null,
            InitUri = Array.Find(tags, tag => tag.Name == "#EXT-X-MAP")?["URI"],
            Segments = [.. groups.Where(group => group.Uri is not null).Select(group => Segment(group.Tags, group.Uri!))],
        };
    }

    private static string? Value(IEnumerable<PlaylistTag> tags, string name) => tags.FirstOrDefault(tag => tag.Name == name)?.Value;

    private static ReadSegment Segment(IReadOnlyList<PlaylistTag> tags, string uri)
    {
        var seconds = decimal.TryParse(
            Value(tags, "#EXTINF")?.Split(',')[0], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var duration) ? duration : 0;

        // "length@offset"
        var range = Value(tags, "#EXT-X-BYTERANGE")?.Split('@');
        return range is [var length, var offset]
            ? new ReadSegment(uri, seconds, long.Parse(offset, CultureInfo.InvariantCulture), long.Parse(length, CultureInfo.InvariantCulture))
            : new ReadSegment(uri, seconds, null, null);
    }
}

/// <summary><c>#EXTINF</c>, <c>#EXT-X-BYTERANGE</c> and the URI behind them.</summary>
internal sealed record ReadSegment(string Uri, decimal Seconds, long? Offset, long? Length);
