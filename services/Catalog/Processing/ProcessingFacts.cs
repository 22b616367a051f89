using StreamPlatform.Contracts.Streaming;
using StreamPlatform.Contracts.Transcoding;
using StreamPlatform.Contracts.Uploads;

namespace StreamPlatform.Catalog.Processing;

// What was said about a video's sources and their plans. Events come in any order and more than once, so each only adds a fact that nothing takes back:
// the same set of events amounts to the same facts. Each method says whether it was news.
internal sealed class ProcessingFacts
{
    // Facts whose source or plan is not known yet wait for it; what never becomes known must not grow for ever.
    private const int MaxWaiting = 16;

    public List<SourceFacts> Sources { get; set; } = [];

    public List<PlanFacts> Plans { get; set; } = [];

    // the newest upload stands for the video
    public SourceFacts? CurrentSource => Sources
        .Where(source => source.CompletedAt is not null)
        .OrderByDescending(source => source.CompletedAt).ThenByDescending(source => source.SourceId, StringComparer.Ordinal)
        .FirstOrDefault();

    public bool Add(UploadCompleted message)
    {
        var completedAt = message.CompletedAt.InMilliseconds();
        if (IsSuperseded(message.SourceId, completedAt) || Source(message.SourceId) is { CompletedAt: not null })
        {
            return false;
        }

        var source = SourceOrNew(message.SourceId);
        source.CompletedAt = completedAt;
        source.FileName = message.FileName;
        ForgetOlder();
        return true;
    }

    public bool Add(SourceProbed message)
    {
        if (Plan(message.PlanId) is { Width: not null })
        {
            return false;
        }

        var plan = PlanOrNew(message.PlanId);
        plan.SourceId = message.SourceId;
        plan.Width = message.Width;
        plan.Height = message.Height;
        plan.PlannedSeconds = message.Duration.TotalSeconds;
        plan.PlannedRungs = [.. message.Video.Rungs.Select(rung => rung.Track)];
        return true;
    }

    public bool Add(SourceRefused message)
    {
        if (Source(message.SourceId) is { Refused: not null })
        {
            return false;
        }

        SourceOrNew(message.SourceId).Refused = new Ending { Code = message.ReasonCode, Reason = message.Reason };
        return true;
    }

    public bool Add(PosterRendered message)
    {
        if (Plan(message.PlanId) is { PosterKey: not null })
        {
            return false;
        }

        PlanOrNew(message.PlanId).PosterKey = message.PosterKey;
        return true;
    }

    public bool Add(TranscodingProgressed message)
    {
        var remaining = message.Remaining?.TotalSeconds;
        if (Plan(message.PlanId) is { Percent: { } percent } known &&
            (percent > message.Percent || (percent == message.Percent && (remaining is null || known.RemainingSeconds <= remaining))))
        {
            return false;
        }

        var plan = PlanOrNew(message.PlanId);
        plan.Percent = message.Percent;
        plan.RemainingSeconds = remaining;
        return true;
    }

    public bool Add(TranscodingFailed message)
    {
        if (Plan(message.PlanId) is { Failed: not null })
        {
            return false;
        }

        var plan = PlanOrNew(message.PlanId);
        plan.SourceId = message.SourceId;
        plan.Failed = new Ending { Code = message.ReasonCode, Reason = message.Reason };
        return true;
    }

    public bool Add(VideoPlayable message)
    {
        if (Plan(message.PlanId) is { PlayableSeconds: not null })
        {
            return false;
        }

        PlanOrNew(message.PlanId).PlayableSeconds = message.Duration.TotalSeconds;
        return true;
    }

    public bool Add(VideoReady message)
    {
        if (Plan(message.PlanId) is { ReadySeconds: not null })
        {
            return false;
        }

        var plan = PlanOrNew(message.PlanId);
        plan.ReadySeconds = message.Duration.TotalSeconds;
        plan.ReadyRungs = [.. message.Tracks];
        return true;
    }

    private SourceFacts? Source(string id) => Sources.Find(source => source.SourceId == id);

    private PlanFacts? Plan(string id) => Plans.Find(plan => plan.PlanId == id);

    private SourceFacts SourceOrNew(string id)
    {
        if (Source(id) is { } known)
        {
            return known;
        }

        Sources.DropFirst(MaxWaiting, source => source.CompletedAt is null);
        var added = new SourceFacts { SourceId = id };
        Sources.Add(added);
        return added;
    }

    private PlanFacts PlanOrNew(string id)
    {
        if (Plan(id) is { } known)
        {
            return known;
        }

        var current = CurrentSource?.SourceId;
        Plans.DropFirst(MaxWaiting, plan => plan.SourceId is null || plan.SourceId != current);
        var added = new PlanFacts { PlanId = id };
        Plans.Add(added);
        return added;
    }

    private bool IsSuperseded(string sourceId, DateTime completedAt) =>
        CurrentSource is { } current &&
        (completedAt < current.CompletedAt || (completedAt == current.CompletedAt && string.CompareOrdinal(sourceId, current.SourceId) < 0));

    private void ForgetOlder()
    {
        var current = CurrentSource!;
        var older = Sources.Where(source => source != current && source.CompletedAt is not null).Select(source => source.SourceId).ToHashSet();
        Sources.RemoveAll(source => older.Contains(source.SourceId));
        Plans.RemoveAll(plan => plan.SourceId is not null && older.Contains(plan.SourceId));
    }
}

file static class Waiting
{
    public static void DropFirst<T>(this List<T> facts, int limit, Predicate<T> waits)
    {
        if (facts.FindAll(waits).Count >= limit)
        {
            facts.RemoveAt(facts.FindIndex(waits));
        }
    }
}
