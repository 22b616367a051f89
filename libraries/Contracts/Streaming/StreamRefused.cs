namespace StreamPlatform.Contracts.Streaming;

/// <summary>What was made of a source breaks rules of streaming and is not published. Published by Streaming; heard by Catalog and Notifications.</summary>
/// <param name="Gate"><c>playable</c> or <c>ready</c>.</param>
/// <param name="Violations">At most a few, each with the rule, the file and what is wrong.</param>
[HeardBy("catalog", "notifications")]
public sealed record StreamRefused(string VideoId, string PlanId, string Gate, IReadOnlyList<string> Violations);
