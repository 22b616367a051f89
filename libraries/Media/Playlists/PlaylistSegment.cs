namespace StreamPlatform.Media;

/// <summary>One segment of a media playlist: <c>#EXTINF</c> and its URI.</summary>
public readonly record struct PlaylistSegment(string Uri, MediaTime Duration);
