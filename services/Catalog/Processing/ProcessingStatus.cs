namespace StreamPlatform.Catalog.Processing;

// What the facts amount to for the video: the source that stands for it, and a newer one that is to take its place.
internal sealed record ProcessingStatus(SourceStatus Standing, SourceStatus? Replacement)
{
    private static readonly ProcessingStatus Nothing = new(SourceStatus.Nothing, null);

    // The newest upload: what there is to retry, to cancel and to decide about.
    public SourceStatus Newest => Replacement ?? Standing;

    // Viewers keep what is ready until something newer is.
    public static ProcessingStatus Of(ProcessingFacts facts)
    {
        var all = facts.CompletedSources.Select(source => SourceStatus.Of(source, facts.Plans)).ToList();
        var newestFirst = all.FindAll(status => status.State != ProcessingState.Cancelled);
        if (newestFirst.Count == 0)
        {
            return all.Count == 0 ? Nothing : new ProcessingStatus(all[0], null);
        }

        var standing = newestFirst.Find(status => status is { State: ProcessingState.Ready, AwaitsDecision: false })
            ?? newestFirst.Find(status => status is { IsPlayable: true, AwaitsDecision: false })
            ?? newestFirst[0];
        return new ProcessingStatus(standing, standing == newestFirst[0] ? null : newestFirst[0]);
    }
}
