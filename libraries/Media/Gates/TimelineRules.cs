namespace StreamPlatform.Media;

/// <summary>Rules of time: segments follow each other without a gap, playlists tell the time of the media, all tracks are cut at the same moments.</summary>
internal static class TimelineRules
{
    internal static IEnumerable<Violation> Check(InspectedStream stream) =>
        stream.Tracks.Where(track => track.Init is not null && track.Seen.Count > 0).SelectMany(Check).Concat(CheckAlignment(stream));

    private static IEnumerable<Violation> Check(InspectedTrack track)
    {
        long expected = 0;
        decimal ahead = 0, least = 0, most = 0;
        for (var i = 0; i < track.Seen.Count; i++)
        {
            var (segment, listed) = (track.Seen[i], track.Playlist.Segments[i]);
            if (segment.DecodeTime != expected)
            {
                yield return new Violation("7.3", listed.Uri, $"begins at tick {segment.DecodeTime}, the one before ends at {expected}");
            }

            if (!segment.StartsWithIdr)
            {
                yield return new Violation("7.4", listed.Uri, "does not begin with an IDR");
            }

            expected = segment.End;
            ahead += listed.Seconds - track.Seconds(segment.Duration);
            (least, most) = (Math.Min(least, ahead), Math.Max(most, ahead));
        }

        // the error of a group of segments is the difference of two of these sums
        if (most - least >= track.FrameSeconds)
        {
            yield return new Violation("8.1", track.Uri, $"durations are off by {most - least} s, more than a frame");
        }
    }

    // 8.7: a cut lies within half a frame of sound of the picture's
    private static IEnumerable<Violation> CheckAlignment(InspectedStream stream)
    {
        if (stream.Pictures.FirstOrDefault(track => track.Seen.Count > 0) is not { } leading)
        {
            yield break;
        }

        foreach (var track in stream.Tracks.Where(track => track != leading && track.Init is not null))
        {
            var tolerance = track.Init!.Resolution is null ? track.FrameSeconds : 0;
            for (var i = 0; i < Math.Min(track.Seen.Count, leading.Seen.Count); i++)
            {
                var apart = Math.Abs(track.Seconds(track.Seen[i].DecodeTime) - leading.Seconds(leading.Seen[i].DecodeTime));
                if (apart > tolerance)
                {
                    yield return new Violation("8.7", track.Playlist.Segments[i].Uri, $"begins {apart} s beside that of {leading.Uri}");
                }
            }
        }
    }
}
