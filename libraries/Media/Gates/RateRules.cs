namespace StreamPlatform.Media;

/// <summary>Rules of bit rates in a finished stream: what the lines promise is what the files weigh.</summary>
internal static class RateRules
{
    private const decimal Tolerance = 0.1m;

    internal static IEnumerable<Violation> Check(InspectedStream stream) => stream.Multivariant.Variants.SelectMany(variant => Check(stream, variant));

    private static IEnumerable<Violation> Check(InspectedStream stream, ReadVariant variant)
    {
        if (stream.Track(variant.Uri) is not { Init: not null } track || track.Seen.Count == 0)
        {
            yield break;
        }

        // the heaviest sound of the group plays along, or is all that plays
        var sounds = VariantRules.SoundsOf(stream, variant).Where(sound => sound.Seen.Count > 0).ToArray();
        var isSound = track.Init.Resolution is null;
        var average = (isSound ? 0 : Average(track)) + sounds.Select(Average).DefaultIfEmpty().Max();
        var peak = (isSound ? 0 : Peak(track)) + sounds.Select(Peak).DefaultIfEmpty().Max();
        if (variant.AverageBandwidth is { } saidAverage && Math.Abs(saidAverage - average) > average * Tolerance)
        {
            yield return new Violation("1.26", variant.Uri, $"AVERAGE-BANDWIDTH is {saidAverage}, measured is {average:0}");
        }

        if (variant.Bandwidth is { } saidPeak && Math.Abs(saidPeak - peak) > peak * Tolerance)
        {
            yield return new Violation(sounds.Length > 0 ? "9.13" : "1.27", variant.Uri, $"BANDWIDTH is {saidPeak}, measured is {peak:0}");
        }
    }

    private static decimal Average(InspectedTrack track) => Rate(track, track.Seen);

    // RFC 8216, 4.3.4.2: over any group of segments that lasts from half the target duration to one and a half
    private static decimal Peak(InspectedTrack track)
    {
        var target = track.Playlist.TargetDuration ?? 0;
        var peak = Average(track);
        for (var first = 0; first < track.Seen.Count; first++)
        {
            for (var count = 1; first + count <= track.Seen.Count; count++)
            {
                var group = track.Seen.Skip(first).Take(count).ToArray();
                var seconds = track.Seconds(group.Sum(segment => segment.Duration));
                if (seconds > target * 1.5m)
                {
                    break;
                }

                peak = seconds >= target * 0.5m ? Math.Max(peak, Rate(track, group)) : peak;
            }
        }

        return peak;
    }

    private static decimal Rate(InspectedTrack track, IReadOnlyList<MediaSegment> segments) =>
        segments.Sum(segment => segment.Length) * 8 / track.Seconds(segments.Sum(segment => segment.Duration));
}
