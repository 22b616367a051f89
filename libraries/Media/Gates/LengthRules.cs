namespace StreamPlatform.Media;

/// <summary>Rules of the whole length: a finished playlist ends, and all end together.</summary>
internal static class LengthRules
{
    internal static IEnumerable<Violation> Check(InspectedStream stream)
    {
        foreach (var track in stream.Tracks.Where(track => !track.Playlist.HasEnded))
        {
            yield return new Violation("8.6", track.Uri, "does not end");
        }

        if (stream.Pictures.MaxBy(track => track.Playlist.Seconds) is not { } longest)
        {
            yield break;
        }

        foreach (var track in stream.Tracks.Where(track => track.Init is not null))
        {
            // half the pictures: the last one may stand for one of the full rate that is not shown
            var tolerance = Math.Max(track.FrameSeconds, longest.FrameSeconds);
            var missing = Math.Abs(longest.Playlist.Seconds - track.Playlist.Seconds);
            if (missing > tolerance)
            {
                yield return new Violation("8.3", track.Uri, $"differs in length from {longest.Uri} by {missing} s");
            }
        }
    }
}
