namespace StreamPlatform.Contracts.Transcoding;

/// <summary>How far transcoding is. Published by Transcoder; heard by Catalog.</summary>
/// <param name="Percent">0 to 100.</param>
/// <param name="Remaining">Estimated time left; null while there is nothing to estimate from.</param>
/// <param name="Rungs">How far each rung is, from the largest to the smallest; null when it is not said.</param>
[HeardBy("catalog")]
public sealed record TranscodingProgressed(
    string VideoId, string PlanId, double Percent, TimeSpan? Remaining, IReadOnlyList<RungProgress>? Rungs = null);
