using System.ComponentModel.DataAnnotations;

namespace StreamPlatform.Streaming;

internal sealed class StreamingOptions : IValidatableObject
{
    public const string Section = "Streaming";

    // The edges give up on the origin after 15 s and let a second request through after 12.
    private static readonly TimeSpan LongestHold = TimeSpan.FromSeconds(10);

    // How long a request waits for a segment that is still being made.
    public TimeSpan HoldTime { get; init; } = TimeSpan.FromSeconds(6);

    // A session lasts twice the video, within these two.
    public TimeSpan ShortestSession { get; init; } = TimeSpan.FromHours(4);

    public TimeSpan LongestSession { get; init; } = TimeSpan.FromHours(12);

    // Rows of the segment index that are kept in memory, over all videos; some 100 bytes each.
    [Range(1000, 100_000_000)]
    public int CachedSegments { get; init; } = 1_000_000;

    // Where this installation stands. It is the region of viewers who are not signed in.
    [RegularExpression("^[a-z]{2}$")]
    public string Region { get; init; } = "eu";

    // How many videos one viewer watches at once.
    [Range(1, 100)]
    public int StreamsOfFree { get; init; } = 2;

    [Range(1, 100)]
    public int StreamsOfPremium { get; init; } = 4;

    // Whoever goes from one video to the next asks for the next one before the last one is over: a start that is one too many waits so long.
    public TimeSpan LeavingTime { get; init; } = TimeSpan.FromSeconds(1);

    // Names of edge services. One that has no address does not exist in this deployment.
    [MinLength(1)]
    public IReadOnlyList<string> Edges { get; init; } = [];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (HoldTime <= TimeSpan.Zero || HoldTime > LongestHold)
        {
            yield return new ValidationResult($"HoldTime is more than zero and at most {LongestHold}.", [nameof(HoldTime)]);
        }

        if (ShortestSession <= TimeSpan.Zero || LongestSession < ShortestSession)
        {
            yield return new ValidationResult("LongestSession is at least ShortestSession, which is more than zero.", [nameof(LongestSession)]);
        }
    }
}
