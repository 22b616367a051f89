using StreamPlatform.Contracts.Streaming;
using StreamPlatform.Contracts.Thumbnails;

namespace StreamPlatform.Catalog.Processing;

// What is said of a stream that was made.
internal sealed partial class ProcessingFacts
{
    // the same source gives the same stream: no further attempt changes that
    private const int EveryAttempt = int.MaxValue;

    public bool Add(StillsRendered message)
    {
        if (Plan(message.PlanId) is { Stills.Count: > 0 })
        {
            return false;
        }

        PlanOrNew(message.PlanId).Stills =
            [.. message.Stills.Select(still => new StillFacts { Name = still.Name, AtSeconds = still.At.TotalSeconds, Widths = [.. still.Widths] })];
        return true;
    }

    public bool Add(StoryboardRendered message)
    {
        if (Plan(message.PlanId) is { HasStoryboard: true })
        {
            return false;
        }

        PlanOrNew(message.PlanId).HasStoryboard = true;
        return true;
    }

    public bool Add(HoverPreviewRendered message)
    {
        if (Plan(message.PlanId) is { HasHoverPreview: true })
        {
            return false;
        }

        PlanOrNew(message.PlanId).HasHoverPreview = true;
        return true;
    }

    public bool Add(StreamRefused message)
    {
        if (Plan(message.PlanId) is { Failed.Attempt: EveryAttempt })
        {
            return false;
        }

        PlanOrNew(message.PlanId).Failed = new Ending
        {
            Code = "invalid-stream",
            Reason = $"What was made of the file breaks a rule of streaming and was not published ({string.Join("; ", message.Violations)}). This is on our side.",
            Attempt = EveryAttempt,
        };
        return true;
    }
}
