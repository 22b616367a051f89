namespace StreamPlatform.Contracts.Playlists;

/// <summary>
/// A playlist that is public, or was until now, has changed, or shows something else because of its videos. Published by Catalog; heard by Search, which asks
/// for what it is now.
/// </summary>
/// <param name="Version">Grows with every change of the playlist itself.</param>
[HeardBy("search")]
public sealed record PlaylistChanged(string PlaylistId, long Version);
