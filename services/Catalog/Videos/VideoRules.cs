namespace StreamPlatform.Catalog.Videos;

internal static class VideoRules
{
    private const int MaxTitle = 100;
    private const int MaxDescription = 5000;
    private const int MaxTags = 20;
    private const int MaxTag = 30;

    public static FieldErrors CheckTitle(this FieldErrors errors, string title) => errors
        .Require(title.Length is >= 1 and <= MaxTitle, "title", $"1 to {MaxTitle} characters.")
        .Require(!title.Any(char.IsControl), "title", "No control characters.");

    public static FieldErrors CheckDescription(this FieldErrors errors, string description) => errors
        .Require(description.Length <= MaxDescription, "description", $"At most {MaxDescription} characters.");

    public static FieldErrors CheckTags(this FieldErrors errors, IReadOnlyList<string> tags) => errors
        .Require(tags.Count <= MaxTags, "tags", $"At most {MaxTags} tags.")
        .Require(tags.All(tag => tag.Length is >= 1 and <= MaxTag && !tag.Any(char.IsControl)), "tags", $"Each tag has 1 to {MaxTag} characters.");

    public static List<string> CleanTags(IEnumerable<string?> tags) =>
        [.. tags.Select(tag => tag?.Trim() ?? string.Empty).Distinct(StringComparer.OrdinalIgnoreCase)];

    public static string TagKey(string tag) => tag.Trim().ToLowerInvariant();
}
