using System.ComponentModel.DataAnnotations;

namespace StreamPlatform.Search;

internal sealed class SearchOptions : IValidatableObject
{
    public const string Section = "Search";

    [Range(1, 100)]
    public int PageSize { get; init; } = 20;

    [Range(1, 100)]
    public int LargestPage { get; init; } = 50;

    [Range(1, 20)]
    public int Suggestions { get; init; } = 8;

    // An engine that takes longer counts as down: who searches would rather know.
    public TimeSpan AnswerTimeout { get; init; } = TimeSpan.FromSeconds(2);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (AnswerTimeout <= TimeSpan.Zero)
        {
            yield return new ValidationResult("Times are more than zero.", [nameof(AnswerTimeout)]);
        }
    }
}
