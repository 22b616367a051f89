namespace StreamPlatform.Payments.Offers;

internal sealed record OfferTerms(
    bool IncludedInPremium, bool MembersOnly, long? BuyPrice, long? RentPrice, string? Currency, int RentHours = 48, int PreviewSeconds = 60)
{
    // Stripe charges no less
    public const long LeastPrice = 50;
    public const long MostPrice = 99_999;
    private const int LongestRent = 24 * 365;
    private const int LongestPreview = 600;

    // null: such an offer can be made
    public string? WhatIsWrong(string currency) =>
        !IsPrice(BuyPrice) || !IsPrice(RentPrice) ? "A price is 50 to 99999 minor units."
        : RentHours is < 1 or > LongestRent ? "A video is rented for 1 to 8760 hours."
        : PreviewSeconds is < 0 or > LongestPreview ? "A preview has 0 to 600 seconds."
        : Currency is not null && Currency != currency ? $"Prices are in {currency}."
        : null;

    public static bool IsPrice(long? price) => price is null or (>= LeastPrice and <= MostPrice);
}
