namespace StreamPlatform.Catalog.Processing;

// What the facts amount to, for the source that stands for the video now.
internal sealed class ProcessingStatus
{
    private static readonly ProcessingStatus Nothing = new(ProcessingState.None, null, null);

    private ProcessingStatus(ProcessingState state, SourceFacts? source, PlanFacts? plan)
    {
        State = state;
        Source = source;
        Plan = plan;
    }

    public ProcessingState State { get; }

    public SourceFacts? Source { get; }

    public PlanFacts? Plan { get; }

    public bool IsPlayable => State is ProcessingState.Playable or ProcessingState.Ready;

    public double? Seconds => Plan?.ReadySeconds ?? Plan?.PlayableSeconds ?? Plan?.PlannedSeconds;

    public IReadOnlyList<string> Rungs => Plan is null ? [] : Plan.ReadySeconds is null ? Plan.PlannedRungs : Plan.ReadyRungs;

    public Ending? Ending => State switch
    {
        ProcessingState.Refused => Source!.Refused,
        ProcessingState.Failed => Plan!.Failed,
        _ => null,
    };

    public static ProcessingStatus Of(ProcessingFacts facts)
    {
        if (facts.CurrentSource is not { } source)
        {
            return Nothing;
        }

        // the plan that got furthest, should there be several
        var plan = facts.Plans.Where(candidate => candidate.SourceId == source.SourceId)
            .OrderByDescending(StateOf).ThenBy(candidate => candidate.PlanId, StringComparer.Ordinal).FirstOrDefault();
        var state = source.Refused is not null ? ProcessingState.Refused : plan is null ? ProcessingState.Uploaded : StateOf(plan);
        return new ProcessingStatus(state, source, plan);
    }

    // Ready outdoes a failure: the same source was tried again.
    private static ProcessingState StateOf(PlanFacts plan) =>
        plan.ReadySeconds is not null ? ProcessingState.Ready
        : plan.Failed is not null ? ProcessingState.Failed
        : plan.PlayableSeconds is not null ? ProcessingState.Playable
        : ProcessingState.Transcoding;
}
