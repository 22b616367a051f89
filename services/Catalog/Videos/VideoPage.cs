namespace StreamPlatform.Catalog.Videos;

internal sealed record VideoPage<T>(IReadOnlyList<T> Items, string? NextCursor);
