using StreamPlatform.Streaming.Access;

namespace StreamPlatform.Streaming.Entitlements;

// Whether somebody who may see a video may watch all of it.
internal sealed class PaidAccess(EntitlementDirectory entitlements, TimeProvider time)
{
    // Nobody who has just paid is turned away because a word was lost on the way.
    private static readonly TimeSpan OldestRefusal = TimeSpan.FromSeconds(30);

    public async Task<Admission> AdmitAsync(WatchableVideo video, string? viewerId, CancellationToken cancellationToken)
    {
        if (video.Offer is not { } offer || viewerId == video.Access.OwnerId)
        {
            return Admission.Free;
        }

        if (viewerId is null)
        {
            return Admission.Refused;
        }

        var (until, held) = await FindAsync([.. offer.Scopes()], viewerId, cancellationToken);
        return until is { } end ? new Admission(AdmissionKind.Admitted, end)
            : held.AskedAt is null ? Admission.Unknown
            : Admission.Refused;
    }

    public async Task<bool> HasPremiumAsync(string viewerId, CancellationToken cancellationToken) =>
        (await FindAsync([EntitlementScope.Premium], viewerId, cancellationToken)).Until is not null;

    private async Task<(DateTimeOffset? Until, HeldEntitlements Held)> FindAsync(string[] scopes, string viewerId, CancellationToken cancellationToken)
    {
        var held = await entitlements.FindAsync(viewerId, cancellationToken);
        if (held.Until(scopes, time.GetUtcNow()) is not { } until)
        {
            held = await entitlements.FindAsync(viewerId, OldestRefusal, cancellationToken);
            return (held.Until(scopes, time.GetUtcNow()), held);
        }

        return (until, held);
    }
}
