using Microsoft.Extensions.Options;
using StreamPlatform.Streaming.Indexing;

namespace StreamPlatform.Streaming.Origin;

// Lets a request wait for what is still being made. It sleeps until the index says that something was added.
internal sealed class HeldRequests(PlanCache plans, IndexSignal signal, IOptions<StreamingOptions> options, TimeProvider time)
{
    // In case the index's word is lost on the way.
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(2);

    public async Task<(IndexedPlan? Plan, Presence Presence)> WaitAsync(
        AskedPlan asked, Func<IndexedPlan, Presence> look, CancellationToken cancellationToken)
    {
        var deadline = time.GetUtcNow() + options.Value.HoldTime;
        while (true)
        {
            var next = signal.Next;
            var plan = asked.Of(await plans.GetAsync(asked.Key, cancellationToken));
            var presence = plan is null ? Presence.Never : look(plan);
            var left = deadline - time.GetUtcNow();
            if (presence != Presence.Coming || left <= TimeSpan.Zero)
            {
                return (plan, presence);
            }

            await next.WaitAsync(left < LookAgain ? left : LookAgain, time, cancellationToken)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            cancellationToken.ThrowIfCancellationRequested();
        }
    }
}

internal enum Presence
{
    There,
    Coming,
    Never,
}
