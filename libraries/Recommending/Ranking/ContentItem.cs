namespace StreamPlatform.Recommending.Ranking;

/// <summary>What is known of an item before anybody met it.</summary>
public sealed record ContentItem(string Id, string Title, string Channel, string? Category, IReadOnlyList<string> Tags);
