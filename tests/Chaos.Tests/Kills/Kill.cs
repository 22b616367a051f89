using System.Globalization;

namespace StreamPlatform.Chaos.Tests.Kills;

/// <summary>A process that was killed at a fault point.</summary>
/// <param name="Healthy">From its death until it was healthy again, which is when it takes work from all of its queues; null when it died before.</param>
/// <param name="WorkGoesOn">From its death until the first event that was heard after that; null when there was nothing to do.</param>
internal sealed record Kill(string Room, string Label, TimeSpan? Healthy = null, TimeSpan? WorkGoesOn = null)
{
    public static string Describe(string what, IEnumerable<TimeSpan?> times)
    {
        var seconds = times.OfType<TimeSpan>().Select(time => time.TotalSeconds).Order().ToList();
        return seconds.Count == 0 ? $"{what}: never" : string.Create(
            CultureInfo.InvariantCulture,
            $"{what}: half within {seconds[seconds.Count / 2]:0.0} s, nine tenths within {seconds[seconds.Count * 9 / 10]:0.0} s, worst {seconds[^1]:0.0} s, above 10 s {seconds.Count(one => one > 10)} of {seconds.Count}");
    }
}
