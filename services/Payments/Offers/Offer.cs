namespace StreamPlatform.Payments.Offers;

internal sealed record Offer
{
    public required string VideoId { get; init; }

    public required string ChannelId { get; init; }

    public bool IncludedInPremium { get; init; }

    public bool MembersOnly { get; init; }

    public long? BuyPrice { get; init; }

    public long? RentPrice { get; init; }

    public int RentHours { get; init; }

    public required string Currency { get; init; }

    public int PreviewSeconds { get; init; }

    public long Version { get; init; }

    public bool IsPaid => IncludedInPremium || MembersOnly || BuyPrice is not null || RentPrice is not null;
}

// With what only we need to know.
internal sealed record OwnedOffer(string OwnerId, string Title, string VideoId, string ChannelId, bool IncludedInPremium, long? BuyPrice, long? RentPrice, int RentHours);
