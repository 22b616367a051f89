namespace StreamPlatform.Media;

/// <summary>A stream as it would be published: the texts that players get, and what the files behind them say about themselves.</summary>
public sealed class InspectedStream
{
    private readonly List<InspectedTrack> _tracks = [];

    /// <param name="multivariant">Text of the multivariant playlist.</param>
    /// <param name="playlists">Texts of the playlists that exist so far, by the URIs of the multivariant playlist.</param>
    /// <param name="inits">Init segments, by the URIs of the media playlists.</param>
    /// <param name="segments">Media segments that were looked into, by the URIs of the media playlists.</param>
    public InspectedStream(
        string multivariant,
        IReadOnlyDictionary<string, string> playlists,
        IReadOnlyDictionary<string, InitSegment> inits,
        IReadOnlyDictionary<string, MediaSegment> segments)
    {
        Multivariant = ReadMultivariantPlaylist.Read(multivariant);
        var alternatives = Multivariant.Alternatives.Where(tag => tag["TYPE"] == "AUDIO").Select(tag => tag["URI"]).OfType<string>();
        foreach (var uri in Multivariant.Variants.Select(variant => variant.Uri).Concat(alternatives).Distinct(StringComparer.Ordinal))
        {
            if (playlists.TryGetValue(uri, out var text))
            {
                _tracks.Add(new InspectedTrack(uri, ReadMediaPlaylist.Read(text), inits, segments));
            }
            else
            {
                Missing.Add(uri);
            }
        }

        foreach (var uri in Multivariant.Alternatives.Where(tag => tag["TYPE"] == "SUBTITLES").Select(tag => tag["URI"] ?? ""))
        {
            if (playlists.TryGetValue(uri, out var text))
            {
                Texts[uri] = ReadMediaPlaylist.Read(text);
            }
            else
            {
                Missing.Add(uri);
            }
        }

        IFrames = Multivariant.IFrameVariants
            .Where(variant => playlists.ContainsKey(variant.Uri))
            .ToDictionary(variant => variant.Uri, variant => ReadMediaPlaylist.Read(playlists[variant.Uri]), StringComparer.Ordinal);
        Segments = segments;
    }

    internal ReadMultivariantPlaylist Multivariant { get; }

    internal IReadOnlyList<InspectedTrack> Tracks => _tracks;

    internal IEnumerable<InspectedTrack> Pictures => _tracks.Where(track => track.Init is { Resolution: not null });

    internal IEnumerable<InspectedTrack> Sounds => _tracks.Where(track => track.Init is { Channels: > 0 });

    internal IReadOnlyDictionary<string, ReadMediaPlaylist> IFrames { get; }

    /// <summary>Playlists of captions and subtitles.</summary>
    internal Dictionary<string, ReadMediaPlaylist> Texts { get; } = new(StringComparer.Ordinal);

    internal IReadOnlyDictionary<string, MediaSegment> Segments { get; }

    /// <summary>Playlists that are listed and not there.</summary>
    internal List<string> Missing { get; } = [];

    internal InspectedTrack? Track(string uri) => _tracks.Find(track => track.Uri == uri);
}
