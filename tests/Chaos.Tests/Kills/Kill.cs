namespace StreamPlatform.Chaos.Tests.Kills;

/// <summary>A process that was killed at a fault point.</summary>
/// <param name="Healthy">From the restart until it was healthy again; null when it was killed before.</param>
/// <param name="WorkGoesOn">From the restart until the next event after it was healthy.</param>
internal sealed record Kill(string Room, string Label, TimeSpan? Healthy = null, TimeSpan? WorkGoesOn = null);
