namespace StreamPlatform.Transcoder.Probing;

// A source of which a part is missing.
internal sealed record IncompleteSource(TimeSpan Playable, TimeSpan Declared);
