namespace StreamPlatform.Standins.Stripe.Payments;

// The published numbers, and the tokens that stand for them.
internal static class TestCards
{
    public static readonly Decline NotAuthenticated = new("authentication_required", "authentication_required",
        "Your card was declined. This transaction requires authentication.");

    private static readonly Decline Generic = new("card_declined", "generic_decline", "Your card was declined.");
    private static readonly Decline NoFunds = new("card_declined", "insufficient_funds", "Your card has insufficient funds.");

    private static readonly TestCard[] All =
    [
        new("4242424242424242", "visa", "visa"),
        new("4000056655665556", "visa", "visa_debit"),
        new("5555555555554444", "mastercard", "mastercard"),
        new("378282246310005", "amex", "amex"),
        new("4000000000000002", "visa", "visa_chargeDeclined") { Decline = Generic, IsAttachable = false },
        new("4000000000009995", "visa", "visa_chargeDeclinedInsufficientFunds") { Decline = NoFunds, IsAttachable = false },
        new("4000000000009987", "visa", "visa_chargeDeclinedLostCard") { Decline = Generic with { DeclineCode = "lost_card" }, IsAttachable = false },
        new("4000000000009979", "visa", "visa_chargeDeclinedStolenCard") { Decline = Generic with { DeclineCode = "stolen_card" }, IsAttachable = false },
        new("4000000000000069", "visa", "chargeDeclinedExpiredCard") { Decline = new("expired_card", null, "Your card has expired."), IsAttachable = false },
        new("4000000000000127", "visa", "chargeDeclinedIncorrectCvc")
        {
            Decline = new("incorrect_cvc", null, "Your card's security code is incorrect."),
            IsAttachable = false,
        },
        new("4000000000000119", "visa", "chargeDeclinedProcessingError")
        {
            Decline = new("processing_error", null, "An error occurred while processing your card. Try again in a little bit."),
            IsAttachable = false,
        },
        new("4000000000000341", "visa", "chargeCustomerFail") { Decline = Generic },
        new("4000002500003155", "visa", "authenticationRequiredOnSetup") { Challenge = Challenge.UnlessSetUp },
        new("4000002760003184", "visa", "authenticationRequired") { Challenge = Challenge.Always },
        new("4000000000003220", "visa", "threeDSecure2Required") { Challenge = Challenge.Always },
        new("4000008260003178", "visa", "authenticationRequiredChargeDeclinedInsufficientFunds") { Challenge = Challenge.Always, Decline = NoFunds },
    ];

    public static TestCard? Find(string number)
    {
        var digits = new string([.. number.Where(char.IsAsciiDigit)]);
        return Array.Find(All, card => card.Number == digits);
    }

    public static TestCard? OfToken(string token) => Array.Find(All, card => $"pm_card_{card.Token}" == token || $"tok_{card.Token}" == token);
}
