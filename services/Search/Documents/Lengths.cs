namespace StreamPlatform.Search.Documents;

internal static class Lengths
{
    public const string Short = "short";
    public const string Medium = "medium";
    public const string Long = "long";

    private const double ShortSeconds = 4 * 60;
    private const double MediumSeconds = 20 * 60;

    public static readonly IReadOnlyList<string> All = [Short, Medium, Long];

    public static string? Of(double? seconds) => seconds switch
    {
        null => null,
        < ShortSeconds => Short,
        < MediumSeconds => Medium,
        _ => Long,
    };
}
