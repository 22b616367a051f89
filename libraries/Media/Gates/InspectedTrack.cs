namespace StreamPlatform.Media;

/// <summary>One media playlist and the files that it lists.</summary>
internal sealed class InspectedTrack
{
    internal InspectedTrack(
        string uri, ReadMediaPlaylist playlist, IReadOnlyDictionary<string, InitSegment> inits, IReadOnlyDictionary<string, MediaSegment> segments)
    {
        Uri = uri;
        Playlist = playlist;
        Init = playlist.InitUri is { } init ? inits.GetValueOrDefault(init) : null;
        Seen = Init is null ? [] : [.. playlist.Segments.Select(listed => segments.GetValueOrDefault(listed.Uri)).TakeWhile(segment => segment is not null).OfType<MediaSegment>()];
    }

    internal string Uri { get; }

    internal ReadMediaPlaylist Playlist { get; }

    internal InitSegment? Init { get; }

    /// <summary>Its segments from the first on, as far as they were looked into.</summary>
    internal IReadOnlyList<MediaSegment> Seen { get; }

    /// <summary>How long one picture, or one frame of sound, lasts on average.</summary>
    internal decimal FrameSeconds => Seen.Sum(segment => segment.Samples) is > 0 and var samples ? Seconds(Seen.Sum(segment => segment.Duration)) / samples : 0;

    internal decimal Seconds(long ticks) => (decimal)ticks / Init!.Timescale;
}
