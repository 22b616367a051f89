namespace StreamPlatform.Contracts.Streaming;

/// <summary>Captions or subtitles that a video is offered with.</summary>
/// <param name="PlanId">The plan whose source they were in; null for what its creator sent, which every plan offers.</param>
/// <param name="Language">As in BCP 47, <c>und</c> when unknown.</param>
public sealed record OfferedText(string? PlanId, string Language);
