namespace StreamPlatform.Streaming.Purging;

internal sealed record EdgePurge(string Edge, string Prefix, int Attempts, DateTimeOffset CreatedAt);
