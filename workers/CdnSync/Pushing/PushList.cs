namespace StreamPlatform.CdnSync.Pushing;

// What Streaming says a player asks for first. Released: others than its owner may watch it.
internal sealed record PushList(string VideoId, string PlanId, bool Released, IReadOnlyList<PushFile> Files);

// ETag: null when the origin does not know it without reading the file.
internal sealed record PushFile(string Path, string? ETag);
