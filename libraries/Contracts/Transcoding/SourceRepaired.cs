namespace StreamPlatform.Contracts.Transcoding;

/// <summary>A defect that shows only when a source is decoded was found and mended. Published by Transcoder; heard by Catalog.</summary>
/// <param name="Repair">Further repair of the plan; one of the same code that is known already is no news.</param>
[HeardBy("catalog")]
public sealed record SourceRepaired(string VideoId, string SourceId, string PlanId, SourceRepair Repair);
