namespace StreamPlatform.Media;

/// <summary>Rules of each media playlist for itself.</summary>
internal static class TrackRules
{
    private const decimal OverTarget = 0.5m;

    // 8.6, 8.8: EVENT while it grows, VOD when it does not
    internal static IEnumerable<Violation> CheckType(InspectedStream stream, string type) => stream.Tracks
        .Where(track => track.Playlist.Type != type)
        .Select(track => new Violation(type == "VOD" ? "8.6" : "8.8", track.Uri, $"is of type '{track.Playlist.Type}', not {type}"));

    internal static IEnumerable<Violation> Check(InspectedStream stream) => stream.Tracks.SelectMany(Check)
        .Concat(stream.Tracks.Select(track => track.Playlist.TargetDuration).Distinct().Count() > 1
            ? [new Violation("8.2", "main", "playlists of one video have different target durations")]
            : []);

    private static IEnumerable<Violation> Check(InspectedTrack track)
    {
        var playlist = track.Playlist;
        if (playlist.TargetDuration is not { } target)
        {
            yield return new Violation("RFC 8216", track.Uri, "has no target duration");
            yield break;
        }

        if (playlist.InitUri is null || track.Init is null)
        {
            yield return new Violation("8.20", track.Uri, "names no init segment that exists");
        }

        if (playlist.Segments.Count == 0)
        {
            yield return new Violation("RFC 8216", track.Uri, "lists no segment");
        }

        if (playlist.HasDiscontinuity)
        {
            yield return new Violation("8.15", track.Uri, "has a discontinuity, which the other playlists have not");
        }

        foreach (var segment in playlist.Segments.Where(segment => segment.Seconds > target + OverTarget || segment.Seconds <= 0))
        {
            yield return new Violation("7.7", segment.Uri, $"lasts {segment.Seconds} s, the target is {target} s");
        }

        foreach (var segment in playlist.Segments.Where(segment => Math.Round(segment.Seconds, MidpointRounding.AwayFromZero) > target))
        {
            yield return new Violation("RFC 8216", segment.Uri, $"lasts {segment.Seconds} s, which rounds to more than the target of {target} s");
        }
    }
}
