namespace StreamPlatform.Streaming.Entitlements;

// What a paid video asks of everybody but its owner.
internal sealed record Offer(string VideoId, string ChannelId, bool IncludedInPremium, bool MembersOnly, int PreviewSeconds)
{
    // An entitlement of any of these opens it.
    public IEnumerable<string> Scopes()
    {
        yield return EntitlementScope.Video(VideoId);
        if (IncludedInPremium)
        {
            yield return EntitlementScope.Premium;
        }

        if (MembersOnly)
        {
            yield return EntitlementScope.Channel(ChannelId);
        }
    }
}
