namespace StreamPlatform.Media;

/// <summary>Rules of captions and subtitles in a finished stream.</summary>
internal static class TextRules
{
    private const decimal Tolerance = 0.5m;

    internal static IEnumerable<Violation> Check(InspectedStream stream)
    {
        var length = stream.Tracks.Select(track => track.Playlist.Seconds).DefaultIfEmpty().Max();
        foreach (var (uri, playlist) in stream.Texts)
        {
            if (Math.Abs(playlist.Seconds - length) > Tolerance)
            {
                yield return new Violation("5.5", uri, $"spans {playlist.Seconds} s of {length} s");
            }

            if (playlist.Type != "VOD" || !playlist.HasEnded)
            {
                yield return new Violation("8.6", uri, "does not end, or is of another type than VOD");
            }

            foreach (var segment in playlist.Segments.Where(segment => segment.Seconds > (playlist.TargetDuration ?? 0) + Tolerance))
            {
                yield return new Violation("7.7", segment.Uri, $"lasts {segment.Seconds} s, the target is {playlist.TargetDuration} s");
            }
        }
    }
}
