namespace StreamPlatform.Contracts.Streaming;

/// <summary>What can be read beside a video is in other languages than before. Published by Streaming; heard by Catalog.</summary>
/// <param name="Texts">All of them, each language of a plan once.</param>
/// <param name="Version">Grows with every change: a consumer keeps the newest.</param>
[HeardBy("catalog")]
public sealed record TextsChanged(string VideoId, IReadOnlyList<OfferedText> Texts, long Version);
