namespace StreamPlatform.Streaming.Entitlements;

// What is known of one viewer. AskedAt: when Payments was asked for all that they have; null: never, so there may be more.
internal sealed record HeldEntitlements(IReadOnlyList<HeldEntitlement> Items, DateTimeOffset? AskedAt)
{
    public static readonly HeldEntitlements Unknown = new([], null);

    public bool WasAsked(DateTimeOffset since) => AskedAt >= since;

    // How long the longest of these scopes goes on; null when none of them does.
    public DateTimeOffset? Until(IEnumerable<string> scopes, DateTimeOffset now)
    {
        var until = Items.Where(held => scopes.Contains(held.Scope, StringComparer.Ordinal)).Select(held => held.Until).DefaultIfEmpty(HeldEntitlement.Revoked).Max();
        return until > now ? until : null;
    }
}
