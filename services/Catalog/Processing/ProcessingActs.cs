namespace StreamPlatform.Catalog.Processing;

// What a creator, or an operator, may do about the newest source. Each answers whether it was possible.
internal static class ProcessingActs
{
    public static bool MayRetry(ProcessingStatus status) => status.Newest is { State: ProcessingState.Failed, Ending.Retryable: true };

    // An operator also sets going again what got stuck, or what was thought hopeless. A refusal is final.
    public static bool MayForceRetry(ProcessingStatus status) => status.Newest.State == ProcessingState.Failed || status.Newest.IsWorking;

    public static bool MayCancel(ProcessingStatus status) =>
        status.Newest.IsWorking || status.Newest.State == ProcessingState.Failed || (status.Replacement is not null && !status.Replacement.IsAccepted);

    public static bool MayAccept(ProcessingStatus status) => status.Newest.AwaitsDecision;

    public static IEnumerable<string> Of(ProcessingStatus status)
    {
        if (MayRetry(status))
        {
            yield return "retry";
        }

        if (MayCancel(status))
        {
            yield return "cancel";
        }

        if (MayAccept(status))
        {
            yield return "accept";
        }
    }

    public static bool Retry(ProcessingFacts facts, bool force)
    {
        var status = ProcessingStatus.Of(facts);
        if (!MayRetry(status) && !(force && MayForceRetry(status)))
        {
            return false;
        }

        facts.BeginAttempt(status.Newest.Source!);
        return true;
    }

    public static bool Cancel(ProcessingFacts facts)
    {
        var status = ProcessingStatus.Of(facts);
        if (!MayCancel(status))
        {
            return false;
        }

        facts.Cancel(status.Newest.Source!);
        return true;
    }

    public static bool AcceptCut(ProcessingFacts facts)
    {
        var status = ProcessingStatus.Of(facts);
        if (!MayAccept(status))
        {
            return false;
        }

        facts.AcceptCut(status.Newest.Source!);
        return true;
    }
}
