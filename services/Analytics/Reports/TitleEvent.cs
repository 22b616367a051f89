using StreamPlatform.Analytics.Sittings;

namespace StreamPlatform.Analytics.Reports;

// A sitting as a title's report needs it: nobody is named in it.
internal sealed record TitleEvent(DateTimeOffset StartedAt, bool IsView, long PlayedMs, string Region, string Device, IReadOnlyList<int> PartsSeen)
{
    public static TitleEvent Of(Sitting sitting) =>
        new(sitting.StartedAt, sitting.CountedAsView, sitting.PlayedMs, sitting.Region, sitting.Device, sitting.PartsSeen);
}
