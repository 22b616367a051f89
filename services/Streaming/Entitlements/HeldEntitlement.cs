namespace StreamPlatform.Streaming.Entitlements;

// Until: its end; for ever when it was bought, and long ago when it was revoked.
internal sealed record HeldEntitlement(string Scope, long Version, DateTimeOffset Until)
{
    public static readonly DateTimeOffset ForEver = DateTimeOffset.MaxValue;
    public static readonly DateTimeOffset Revoked = DateTimeOffset.MinValue;
}
