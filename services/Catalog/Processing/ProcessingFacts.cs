namespace StreamPlatform.Catalog.Processing;

// What was said about a video's sources and their plans. Events come in any order and more than once, so each only adds a fact that nothing takes back:
// the same set of events amounts to the same facts. Sources go when a newer one is ready, which is as final as anything that is said.
internal sealed partial class ProcessingFacts
{
    // Facts whose source or plan is not known yet wait for it; what never becomes known must not grow for ever. Neither must uploads that come to nothing.
    private const int MaxWaiting = 16;
    private const int MaxCompleted = 16;

    private readonly List<string> _discarded = [];
    private readonly List<(string SourceId, int Attempt)> _retried = [];

    public List<SourceFacts> Sources { get; set; } = [];

    public List<PlanFacts> Plans { get; set; } = [];

    public IEnumerable<SourceFacts> CompletedSources => Sources
        .Where(source => source.CompletedAt is not null)
        .OrderByDescending(source => source.CompletedAt).ThenByDescending(source => source.SourceId, StringComparer.Ordinal);

    // What was decided by this change and is to be told; stored nowhere else.
    public (IReadOnlyList<string> Discarded, IReadOnlyList<(string SourceId, int Attempt)> Retried) Decisions() => (_discarded, _retried);

    public void BeginAttempt(SourceFacts source)
    {
        source.Attempt++;
        _retried.Add((source.SourceId, source.Attempt));
    }

    public void Cancel(SourceFacts source)
    {
        source.Cancelled = true;
        Plans.RemoveAll(plan => plan.SourceId == source.SourceId);
        _discarded.Add(source.SourceId);
    }

    public void AcceptCut(SourceFacts source)
    {
        source.CutAccepted = true;
        DiscardOlder();
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

        Plans.DropFirst(MaxWaiting, plan => plan.SourceId is null || Source(plan.SourceId) is not { CompletedAt: not null });
        var added = new PlanFacts { PlanId = id };
        Plans.Add(added);
        return added;
    }

    private bool IsCancelled(string sourceId) => Source(sourceId) is { Cancelled: true };

    // The newest source that is ready and agreed to: older ones are of no use any more.
    private SourceFacts? Settled() => CompletedSources.FirstOrDefault(source =>
        SourceStatus.Of(source, Plans) is { State: ProcessingState.Ready, AwaitsDecision: false });

    private bool IsSuperseded(string sourceId, DateTime completedAt) =>
        Settled() is { } settled &&
        (completedAt < settled.CompletedAt || (completedAt == settled.CompletedAt && string.CompareOrdinal(sourceId, settled.SourceId) < 0));

    private void DiscardOlder()
    {
        if (Settled() is { } settled)
        {
            Discard(CompletedSources.SkipWhile(source => source != settled).Skip(1));
        }

        var standing = ProcessingStatus.Of(this).Standing.Source;
        Discard(CompletedSources.Where(source => source != standing).Skip(MaxCompleted));
    }

    private void Discard(IEnumerable<SourceFacts> sources)
    {
        var gone = sources.ToDictionary(source => source.SourceId, StringComparer.Ordinal);
        _discarded.AddRange(gone.Values.Where(source => !source.Cancelled).Select(source => source.SourceId));
        Sources.RemoveAll(source => gone.ContainsKey(source.SourceId));
        Plans.RemoveAll(plan => plan.SourceId is not null && gone.ContainsKey(plan.SourceId));
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
