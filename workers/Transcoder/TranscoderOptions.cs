using System.ComponentModel.DataAnnotations;

namespace StreamPlatform.Transcoder;

internal sealed class TranscoderOptions : IValidatableObject
{
    public const string Section = "Transcoder";

    public TimeSpan LongestSource { get; init; } = TimeSpan.FromHours(12);

    // A decoder needs some 20 bytes of memory for each pixel.
    [Range(16, 16384)]
    public int LargestSide { get; init; } = 8192;

    // Jobs of one video that wait in the queue for all: a long video leaves room between them for short ones.
    [Range(1, 1000)]
    public int WindowPerVideo { get; init; } = 3;

    // Chunks that one process encodes side by side. A chunk keeps two cores busy by itself.
    [Range(1, 64)]
    public ushort ConcurrentChunks { get; init; } = 1;

    // Below the half hour after which the broker takes an unacknowledged message away.
    public TimeSpan JobLimit { get; init; } = TimeSpan.FromMinutes(25);

    // For all that is asked about a source; one that has to be read to its end gets more, by its size.
    public TimeSpan ProbeLimit { get; init; } = TimeSpan.FromSeconds(30);

    // What was deleted is listed again so long after, and a last time when no job that ran then can be alive.
    public TimeSpan FirstSweepAfter { get; init; } = TimeSpan.FromSeconds(30);

    public TimeSpan LastSweepAfter { get; init; } = TimeSpan.FromMinutes(35);

    public TimeSpan SweepInterval { get; init; } = TimeSpan.FromSeconds(5);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (JobLimit <= TimeSpan.Zero || JobLimit >= TimeSpan.FromMinutes(30))
        {
            yield return new ValidationResult("JobLimit is more than zero and less than half an hour.", [nameof(JobLimit)]);
        }

        if (FirstSweepAfter <= TimeSpan.Zero || LastSweepAfter <= TimeSpan.Zero || SweepInterval <= TimeSpan.Zero)
        {
            yield return new ValidationResult("Times of sweeping are more than zero.", [nameof(FirstSweepAfter), nameof(LastSweepAfter), nameof(SweepInterval)]);
        }

        if (LongestSource <= TimeSpan.Zero || ProbeLimit <= TimeSpan.Zero)
        {
            yield return new ValidationResult("Limits of time are more than zero.", [nameof(LongestSource), nameof(ProbeLimit)]);
        }
    }
}
