namespace StreamPlatform.Contracts.Playlists;

/// <summary>A playlist was deleted. Published by Catalog; heard by Search, which deletes what it holds.</summary>
/// <param name="Version">Greater than that of every change before.</param>
[HeardBy("search")]
public sealed record PlaylistRemoved(string PlaylistId, long Version);
