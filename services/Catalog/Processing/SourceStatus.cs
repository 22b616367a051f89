namespace StreamPlatform.Catalog.Processing;

// What the facts amount to for one source.
internal sealed class SourceStatus
{
    public static readonly SourceStatus Nothing = new(ProcessingState.None, null, null);

    private SourceStatus(ProcessingState state, SourceFacts? source, PlanFacts? plan)
    {
        State = state;
        Source = source;
        Plan = plan;
    }

    public ProcessingState State { get; }

    public SourceFacts? Source { get; }

    public PlanFacts? Plan { get; }

    public bool IsPlayable => State is ProcessingState.Playable or ProcessingState.Ready;

    public bool IsWorking => State is ProcessingState.Uploaded or ProcessingState.Probing or ProcessingState.Transcoding or ProcessingState.Playable;

    // A file that was cut off is not shown to others before its creator agrees.
    public bool AwaitsDecision => IsPlanned && Plan is { Cut: not null } && !Source!.CutAccepted;

    // Others may see it as soon as it is playable.
    public bool IsAccepted => IsPlanned && !AwaitsDecision;

    public double? Seconds => Plan?.ReadySeconds ?? Plan?.PlayableSeconds ?? Plan?.PlannedSeconds;

    public IReadOnlyList<string> Rungs => Plan is null ? [] : Plan.ReadySeconds is null ? Plan.PlannedRungs : Plan.ReadyRungs;

    public Ending? Ending => State switch
    {
        ProcessingState.Refused => Source!.Refused,
        ProcessingState.Failed => Plan!.Failed,
        _ => null,
    };

    private bool IsPlanned => State is ProcessingState.Transcoding or ProcessingState.Playable or ProcessingState.Ready;

    public static SourceStatus Of(SourceFacts source, IEnumerable<PlanFacts> plans)
    {
        if (source.Cancelled)
        {
            return new SourceStatus(ProcessingState.Cancelled, source, null);
        }

        // the plan that got furthest, should there be several
        var plan = plans.Where(candidate => candidate.SourceId == source.SourceId)
            .OrderByDescending(candidate => StateOf(source, candidate)).ThenBy(candidate => candidate.PlanId, StringComparer.Ordinal).FirstOrDefault();
        var state = plan is null ? Unplanned(source) : StateOf(source, plan);
        var refused = source.Refused is not null && state != ProcessingState.Ready;
        return new SourceStatus(refused ? ProcessingState.Refused : state, source, plan);
    }

    // Ready outdoes a failure: the same source was tried again.
    private static ProcessingState StateOf(SourceFacts source, PlanFacts plan)
    {
        var isProbed = plan.Width is not null;
        return isProbed && plan.ReadySeconds is not null ? ProcessingState.Ready
            : plan.Failed?.Attempt >= source.Attempt ? ProcessingState.Failed
            : isProbed && plan.PlayableSeconds is not null ? ProcessingState.Playable
            : isProbed ? ProcessingState.Transcoding
            : Unplanned(source);
    }

    private static ProcessingState Unplanned(SourceFacts source) =>
        source.ProbingAttempt >= source.Attempt ? ProcessingState.Probing : ProcessingState.Uploaded;
}
