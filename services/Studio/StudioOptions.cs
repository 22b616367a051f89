using System.ComponentModel.DataAnnotations;

namespace StreamPlatform.Studio;

internal sealed class StudioOptions : IValidatableObject
{
    public const string Section = "Studio";

    // A blob holds 50,000 blocks; with blocks of at least BlockLayout.Shortest this length needs 32,768 of them.
    public const long LongestPossible = 64L << 30;

    // Blob storage drops uncommitted blocks a week after the last one came.
    private static readonly TimeSpan LongestExpiration = TimeSpan.FromDays(6);

    [Range(1, LongestPossible)]
    public long MaxLength { get; init; } = LongestPossible;

    // Since the last byte came.
    public TimeSpan Expiration { get; init; } = TimeSpan.FromDays(2);

    [Range(1, 1000)]
    public int RunningUploadsPerUser { get; init; } = 8;

    // Each running writer holds one database connection and up to one block of memory.
    [Range(1, 1000)]
    public int ConcurrentWriters { get; init; } = 64;

    public TimeSpan SweepInterval { get; init; } = TimeSpan.FromSeconds(5);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Expiration <= TimeSpan.Zero || Expiration > LongestExpiration)
        {
            yield return new ValidationResult($"Expiration is more than zero and at most {LongestExpiration}.", [nameof(Expiration)]);
        }

        if (SweepInterval <= TimeSpan.Zero)
        {
            yield return new ValidationResult("SweepInterval is more than zero.", [nameof(SweepInterval)]);
        }
    }
}
