namespace StreamPlatform.Messaging.Bus;

/// <summary>What becomes of a delivery: it is acknowledged, and before that, if there is a target, the target queue has got the message.</summary>
internal sealed record Settlement(string? Target, IDictionary<string, object?> Headers)
{
    public static readonly Settlement Done = new(null, new Dictionary<string, object?>(StringComparer.Ordinal));
}
