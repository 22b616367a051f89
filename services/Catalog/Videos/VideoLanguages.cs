using StreamPlatform.Catalog.Processing;

namespace StreamPlatform.Catalog.Videos;

// Which languages a video is spoken in, and which ones can be read beside it, as it is found by them: "pt-BR" is found as Portuguese.
internal static class VideoLanguages
{
    // codes that say that there is no language, that it is not known, or that there are several
    private static readonly string[] NoLanguage = ["und", "zxx", "mul", "mis"];

    // by the audio tracks of the stream that viewers get
    public static IReadOnlyList<string> Spoken(Video video) => Primary(ProcessingStatus.Of(video.Facts).Standing.Plan?.AudioLanguages ?? []);

    public static IReadOnlyList<string> Captions(Video video)
    {
        var planId = ProcessingStatus.Of(video.Facts).Standing.Plan?.PlanId;
        return Primary(video.Texts.Where(text => text.PlanId is null || text.PlanId == planId).Select(text => text.Language));
    }

    private static IReadOnlyList<string> Primary(IEnumerable<string> tags) =>
    [
        .. tags.Select(tag => tag.Split('-')[0].ToLowerInvariant()).Except(NoLanguage, StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];
}
