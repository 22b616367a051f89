using StreamPlatform.Media;

namespace StreamPlatform.Streaming.Gates;

// What the stored files of a plan say about themselves, by the URIs that playlists give them, and what could not be read at all.
internal sealed record ScannedPlan(
    IReadOnlyDictionary<string, InitSegment> Inits, IReadOnlyDictionary<string, MediaSegment> Segments, IReadOnlyList<Violation> Unreadable);
