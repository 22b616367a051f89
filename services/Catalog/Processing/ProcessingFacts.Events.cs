using StreamPlatform.Catalog.Videos;
using StreamPlatform.Contracts.Streaming;
using StreamPlatform.Contracts.Transcoding;
using StreamPlatform.Contracts.Uploads;

namespace StreamPlatform.Catalog.Processing;

// One method for each kind of event, which says whether it was news.
internal sealed partial class ProcessingFacts
{
    public bool Add(UploadCompleted message)
    {
        if (Source(message.SourceId) is { CompletedAt: not null })
        {
            return false;
        }

        var completedAt = message.CompletedAt.InMilliseconds();
        if (IsSuperseded(message.SourceId, completedAt))
        {
            // it lost before it was heard of: whoever holds it must hear that too
            _discarded.Add(message.SourceId);
            return true;
        }

        var source = SourceOrNew(message.SourceId);
        source.CompletedAt = completedAt;
        source.FileName = message.FileName;
        DiscardOlder();
        return true;
    }

    public bool Add(SourceProbing message)
    {
        if (Source(message.SourceId) is { } known && known.ProbingAttempt >= message.Attempt)
        {
            return false;
        }

        SourceOrNew(message.SourceId).ProbingAttempt = message.Attempt;
        return true;
    }

    public bool Add(SourceProbed message)
    {
        if (IsCancelled(message.SourceId) || Plan(message.PlanId) is { Width: not null })
        {
            return false;
        }

        var plan = PlanOrNew(message.PlanId);
        plan.SourceId = message.SourceId;
        plan.Width = message.Width;
        plan.Height = message.Height;
        plan.PlannedSeconds = message.Duration.TotalSeconds;
        plan.PlannedRungs = [.. message.Video.Rungs.Select(rung => rung.Track)];
        plan.AudioLanguages = [.. message.Audio.Select(track => track.Language)];
        plan.Cut = message is { PlayableSeconds: { } playable, DeclaredSeconds: { } declared }
            ? new CutFacts { PlayableSeconds = playable, DeclaredSeconds = declared }
            : null;
        plan.Chapters = [.. (message.Chapters ?? []).Select(chapter => new Chapter { StartSeconds = chapter.StartSeconds, Title = chapter.Title })];
        foreach (var repair in message.Repairs ?? [])
        {
            plan.AddRepair(repair.Code, repair.Sentence);
        }

        DiscardOlder();
        return true;
    }

    public bool Add(SourceRepaired message) =>
        !IsCancelled(message.SourceId) && PlanOrNew(message.PlanId).AddRepair(message.Repair.Code, message.Repair.Sentence);

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
        var plan = PlanOrNew(message.PlanId);
        var news = false;
        foreach (var rung in message.Rungs ?? [])
        {
            news |= plan.Advance(rung.Track, rung.Percent);
        }

        var remaining = message.Remaining?.TotalSeconds;
        if (plan.Percent > message.Percent || (plan.Percent == message.Percent && (remaining is null || plan.RemainingSeconds <= remaining)))
        {
            return news;
        }

        plan.Percent = message.Percent;
        plan.RemainingSeconds = remaining;
        return true;
    }

    public bool Add(TranscodingFailed message)
    {
        var known = Plan(message.PlanId)?.Failed?.Attempt >= message.Attempt;
        if (IsCancelled(message.SourceId) || (known && Plan(message.PlanId)?.SourceId is not null))
        {
            return false;
        }

        var plan = PlanOrNew(message.PlanId);
        plan.SourceId = message.SourceId;
        plan.Failed = known ? plan.Failed : new Ending { Code = message.ReasonCode, Reason = message.Reason, Retryable = message.Retryable, Attempt = message.Attempt };
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
        DiscardOlder();
        return true;
    }
}
