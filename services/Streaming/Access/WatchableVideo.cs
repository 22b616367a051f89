using StreamPlatform.Streaming.Entitlements;
using StreamPlatform.Streaming.Indexing;

namespace StreamPlatform.Streaming.Access;

// Plan: the one to play; null while none is playable. Offer: null when nothing is asked for it.
internal sealed record WatchableVideo(VideoAccess Access, WatchablePlan? Plan, Offer? Offer);

// ManifestVersion: null while the plan's playlists grow.
internal sealed record WatchablePlan(PlanKey Key, TimeSpan Duration, int? ManifestVersion);
