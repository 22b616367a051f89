namespace StreamPlatform.Search.Documents;

// A video in 4K is in HD too.
internal static class Qualities
{
    public const string Hd = "hd";
    public const string UltraHd = "4k";

    private const int HdHeight = 720;
    private const int UltraHdHeight = 2160;

    public static readonly IReadOnlyList<string> All = [Hd, UltraHd];

    public static IReadOnlyList<string> Of(int? height) => height switch
    {
        >= UltraHdHeight => [Hd, UltraHd],
        >= HdHeight => [Hd],
        _ => [],
    };
}
