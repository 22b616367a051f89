using System.Globalization;
using StreamPlatform.Streaming.Indexing;

namespace StreamPlatform.Streaming.Origin;

// Which plan a request is for, and how much of it: null for all.
internal sealed record AskedPlan(PlanKey Key, int? PreviewSeconds)
{
    public const string Whole = "/origin/m/{videoId}/{planId}";
    public const string Preview = Whole + "/preview-{seconds:int:range(1,999)}";

    public static ValueTask<AskedPlan?> BindAsync(HttpContext context)
    {
        var values = context.Request.RouteValues;
        var key = new PlanKey((string)values["videoId"]!, (string)values["planId"]!);
        return new(new AskedPlan(key, values.TryGetValue("seconds", out var seconds) ? int.Parse((string)seconds!, CultureInfo.InvariantCulture) : null));
    }

    public IndexedPlan? Of(IndexedPlan? plan) => PreviewSeconds is { } seconds ? plan?.Preview(seconds) : plan;
}
