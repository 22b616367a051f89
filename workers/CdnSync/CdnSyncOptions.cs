using System.ComponentModel.DataAnnotations;

namespace StreamPlatform.CdnSync;

internal sealed class CdnSyncOptions : IValidatableObject
{
    public const string Section = "CdnSync";

    // Names of edge services. One that has no address does not exist in this deployment.
    [MinLength(1)]
    public IReadOnlyList<string> Edges { get; init; } = [];

    // How many segments of each track an edge is given before anybody asks: what a player wants before it knows its line.
    [Range(1, 100)]
    public int FirstSegments { get; init; } = 2;

    // Files that one edge is given at the same time.
    [Range(1, 64)]
    public int ConcurrentPushes { get; init; } = 4;

    public TimeSpan CompareInterval { get; init; } = TimeSpan.FromMinutes(10);

    // Of the newest videos so many are looked for on each edge.
    [Range(0, 1000)]
    public int ComparedVideos { get; init; } = 50;

    public TimeSpan PredictInterval { get; init; } = TimeSpan.FromMinutes(5);

    // Of the videos that are expected to be watched next so many are looked at,
    [Range(1, 500)]
    public int PredictedVideos { get; init; } = 50;

    // with so many segments of each track,
    [Range(1, 100)]
    public int PredictedSegments { get; init; } = 8;

    // and an edge is given no more than about so many bytes of them in one round.
    [Range(0, long.MaxValue)]
    public long PredictedBytes { get; init; } = 256 << 20;

    public TimeSpan TrafficInterval { get; init; } = TimeSpan.FromSeconds(15);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (CompareInterval <= TimeSpan.Zero || TrafficInterval <= TimeSpan.Zero || PredictInterval <= TimeSpan.Zero)
        {
            yield return new ValidationResult("Intervals are more than zero.", [nameof(CompareInterval), nameof(TrafficInterval), nameof(PredictInterval)]);
        }
    }
}
