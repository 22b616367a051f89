using System.ComponentModel.DataAnnotations;

namespace StreamPlatform.Recommendations;

internal sealed class RecommendationsOptions : IValidatableObject
{
    public const string Section = "Recommendations";

    // Of viewers whose region nobody knows.
    [Required]
    public string Region { get; init; } = "eu";

    [Range(1, 50)]
    public int RowLength { get; init; } = 12;

    // A row with fewer videos is no row.
    [Range(1, 50)]
    public int ShortestRow { get; init; } = 3;

    [Range(1, 1000)]
    public int LongestHistory { get; init; } = 200;

    // For so long a video of a followed channel is new.
    public TimeSpan NewFor { get; init; } = TimeSpan.FromDays(30);

    public TimeSpan FeedLifetime { get; init; } = TimeSpan.FromMinutes(10);

    // How long a replica serves a feed without asking Redis.
    public TimeSpan FeedFront { get; init; } = TimeSpan.FromSeconds(5);

    public TimeSpan TrendInterval { get; init; } = TimeSpan.FromMinutes(1);

    public TimeSpan TrendWindow { get; init; } = TimeSpan.FromDays(7);

    public TimeSpan TrendHalfLife { get; init; } = TimeSpan.FromDays(1);

    public TimeSpan PopularWindow { get; init; } = TimeSpan.FromDays(60);

    public TimeSpan PopularHalfLife { get; init; } = TimeSpan.FromDays(14);

    public TimeSpan ContentInterval { get; init; } = TimeSpan.FromSeconds(1);

    public TimeSpan RefillInterval { get; init; } = TimeSpan.FromHours(6);

    // How often a replica looks for a new model and whether one is due.
    public TimeSpan CheckInterval { get; init; } = TimeSpan.FromMinutes(1);

    [Range(1, int.MaxValue)]
    public int TrainAfterViewings { get; init; } = 500;

    public TimeSpan ShortestTrainingInterval { get; init; } = TimeSpan.FromMinutes(15);

    public TimeSpan LongestTrainingInterval { get; init; } = TimeSpan.FromDays(1);

    // A model is learned from at most so many viewings, the newest: it bounds memory and time.
    [Range(1, 20_000_000)]
    public int MostViewings { get; init; } = 2_000_000;

    [Range(1, 256)]
    public int Factors { get; init; } = 32;

    [Range(1, 1000)]
    public int Neighbours { get; init; } = 50;

    // Feeds are served beside a training.
    [Range(1, 64)]
    public int TrainingThreads { get; init; } = 1;

    public TimeSpan KeepViewings { get; init; } = TimeSpan.FromDays(400);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        TimeSpan[] times =
        [
            NewFor, FeedLifetime, FeedFront, TrendInterval, TrendWindow, TrendHalfLife, PopularWindow, PopularHalfLife, ContentInterval, RefillInterval, CheckInterval,
            LongestTrainingInterval, KeepViewings,
        ];
        if (times.Any(time => time <= TimeSpan.Zero) || ShortestTrainingInterval < TimeSpan.Zero)
        {
            yield return new ValidationResult("Times are more than zero.");
        }
    }
}
