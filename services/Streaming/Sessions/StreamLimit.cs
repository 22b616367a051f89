using Microsoft.Extensions.Options;
using StreamPlatform.Streaming.Entitlements;

namespace StreamPlatform.Streaming.Sessions;

// How many sessions of one viewer play at once is a question of the plan.
internal sealed class StreamLimit(StreamsAtOnce streams, SessionStore sessions, PaidAccess paid, IOptions<StreamingOptions> options, TimeProvider time)
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(200);

    // Null: it may play. Else how many may; so many play already.
    public async Task<int?> RefuseAsync(PlaybackSession session, CancellationToken cancellationToken)
    {
        var limit = options.Value.StreamsOfFree;
        if (await streams.TryAddAsync(session, limit))
        {
            return null;
        }

        if (await paid.HasPremiumAsync(session.ViewerId!, cancellationToken))
        {
            limit = options.Value.StreamsOfPremium;
        }

        var patience = session.Prepared ? TimeSpan.Zero : options.Value.LeavingTime;
        for (var waited = TimeSpan.Zero; !await streams.TryAddAsync(session, limit); waited += LookAgain)
        {
            if (waited >= patience)
            {
                return limit;
            }

            await Task.Delay(LookAgain, time, cancellationToken);
        }

        return null;
    }

    public Task EndOthersAsync(string viewerId) => sessions.EndPlayingAsync(viewerId);
}
