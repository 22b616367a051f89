namespace StreamPlatform.Contracts.Transcoding;

/// <summary>Subtitles that were inside a source are stored as WebVTT. Published by Transcoder; heard by Streaming.</summary>
/// <param name="Track">Unique within the plan.</param>
/// <param name="Language">As in BCP 47, <c>und</c> when unknown.</param>
/// <param name="Name">The file's own name for them; null when it has none.</param>
/// <param name="DescribesSound">Captions: they tell of sounds too.</param>
/// <param name="Key">Of the file.</param>
[HeardBy("streaming")]
public sealed record TextExtracted(string VideoId, string PlanId, string Track, string Language, string? Name, bool DescribesSound, string Key);
