namespace StreamPlatform.Contracts.Searching;

/// <summary>An operator wants the search index filled anew from Catalog. Published and heard by Search, so that it is carried out by whoever is there, to its end.</summary>
[HeardBy("search")]
public sealed record SearchRebuildRequested(DateTimeOffset RequestedAt);
