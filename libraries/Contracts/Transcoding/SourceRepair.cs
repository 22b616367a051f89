namespace StreamPlatform.Contracts.Transcoding;

/// <summary>What was done to a source so that it could become a video, or what of it was left out.</summary>
/// <param name="Code">Stable name, e.g. <c>deinterlaced</c>.</param>
/// <param name="Sentence">One sentence for the creator.</param>
public sealed record SourceRepair(string Code, string Sentence);
