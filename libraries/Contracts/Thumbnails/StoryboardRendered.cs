namespace StreamPlatform.Contracts.Thumbnails;

/// <summary>Sheets of small pictures for the seek bar and their index are stored. Published by Thumbnails; heard by Catalog.</summary>
/// <param name="IndexKey">WebVTT that names sheets and places on them.</param>
[HeardBy("catalog")]
public sealed record StoryboardRendered(string VideoId, string PlanId, string IndexKey, int Tiles);
