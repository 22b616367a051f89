namespace StreamPlatform.Contracts.Payments;

/// <summary>
/// What a video asks of its viewers was set, changed or taken back. Published by Payments; heard by Streaming. The offer of a removed video goes with
/// <see cref="Videos.VideoRemoved"/>.
/// </summary>
/// <param name="IsPaid">Nobody but its owner watches it without an entitlement.</param>
/// <param name="IncludedInPremium">Premium is such an entitlement.</param>
/// <param name="MembersOnly">Membership of the channel is one.</param>
/// <param name="PreviewSeconds">How much of it everybody may watch; 0 for nothing.</param>
/// <param name="Version">Grows by one with every change: a consumer keeps the newest.</param>
[HeardBy("streaming")]
public sealed record OfferChanged(
    string VideoId, string ChannelId, bool IsPaid, bool IncludedInPremium, bool MembersOnly, int PreviewSeconds, long Version);
