namespace StreamPlatform.Standins.Stripe.Payments;

// What came of charging a card: paid, a challenge to its owner, or a decline.
internal sealed record Attempt(Decline? Decline, string? ChargeId, bool NeedsAction)
{
    public bool IsPaid => Decline is null && !NeedsAction;
}
