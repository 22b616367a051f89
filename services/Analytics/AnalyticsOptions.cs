using System.ComponentModel.DataAnnotations;

namespace StreamPlatform.Analytics;

internal sealed class AnalyticsOptions : IValidatableObject
{
    public const string Section = "Analytics";

    [RegularExpression("^[a-z][a-z0-9_]{0,47}$")]
    public string Keyspace { get; init; } = "analytics";

    // CQL: how many copies the store keeps, and where.
    [Required]
    public string Replication { get; init; } = "{'class': 'SimpleStrategy', 'replication_factor': 1}";

    // The edges that the operators' report speaks of.
    [MinLength(1)]
    public IReadOnlyList<string> Edges { get; init; } = [];

    // Heartbeats that travel in one message.
    [Range(1, 5000)]
    public int LongestBatch { get; init; } = 500;

    // How long the first heartbeat of a message waits for company. Who waits for the answer is a player that does something else meanwhile.
    public TimeSpan BatchWait { get; init; } = TimeSpan.FromMilliseconds(20);

    // A broker that does not confirm within this time counts as away.
    public TimeSpan ConfirmTimeout { get; init; } = TimeSpan.FromSeconds(5);

    // A sitting without a heartbeat for this long is over.
    public TimeSpan IdleTime { get; init; } = TimeSpan.FromMinutes(5);

    // How long a sitting that its player has ended waits for heartbeats that were overtaken.
    public TimeSpan EndGrace { get; init; } = TimeSpan.FromSeconds(15);

    // How often a sitting that goes on is noted as such.
    public TimeSpan NoteEvery { get; init; } = TimeSpan.FromMinutes(1);

    public TimeSpan SweepInterval { get; init; } = TimeSpan.FromSeconds(10);

    // Nothing is closed for this long after a start or a failed write: what waits for its next attempt comes first. Longer than the longest pause between attempts.
    public TimeSpan QuietAfterTrouble { get; init; } = TimeSpan.FromSeconds(45);

    // The same viewer and the same video are one view in this time.
    public TimeSpan ViewInterval { get; init; } = TimeSpan.FromHours(4);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        TimeSpan[] positive = [BatchWait, ConfirmTimeout, IdleTime, EndGrace, NoteEvery, SweepInterval, QuietAfterTrouble, ViewInterval];
        if (positive.Any(time => time <= TimeSpan.Zero))
        {
            yield return new ValidationResult("Times are more than zero.");
        }

        if (ViewInterval > TimeSpan.FromDays(1))
        {
            yield return new ValidationResult("Counted views are known for two days: ViewInterval is at most one.", [nameof(ViewInterval)]);
        }
    }
}
