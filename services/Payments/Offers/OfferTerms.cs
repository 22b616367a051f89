namespace StreamPlatform.Payments.Offers;

// Version: of the offer that the change was thought for; without it the change is made to the newest.
internal sealed record OfferTerms(
    bool IncludedInPremium, bool MembersOnly, long? BuyPrice, long? RentPrice, string? Currency, int RentHours = 48, int PreviewSeconds = 60, long? Version = null)
{
    // Stripe charges no less
    private const long LeastPrice = 50;
    private const long MostPrice = 99_999;
    private const int LongestRent = 24 * 365;
    private const int LongestPreview = 600;

    public Dictionary<string, string[]> Check(string currency)
    {
        var errors = new Dictionary<string, string[]>(StringComparer.Ordinal);
        Require(BuyPrice is null || IsPrice(BuyPrice.Value), "buyPrice", "50 to 99999 minor units.");
        Require(RentPrice is null || IsPrice(RentPrice.Value), "rentPrice", "50 to 99999 minor units.");
        Require(RentHours is >= 1 and <= LongestRent, "rentHours", "1 to 8760 hours.");
        Require(PreviewSeconds is >= 0 and <= LongestPreview, "previewSeconds", "0 to 600 seconds.");
        Require(Currency is null || Currency == currency, "currency", $"Prices are in {currency}.");
        return errors;

        void Require(bool holds, string field, string message)
        {
            if (!holds)
            {
                errors[field] = [message];
            }
        }
    }

    public static bool IsPrice(long price) => price is >= LeastPrice and <= MostPrice;
}
