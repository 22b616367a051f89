namespace StreamPlatform.Payments.Subscriptions;

// A subscription as Stripe told it last. State in Stripe's words.
internal sealed record SubscriptionRow
{
    public required string SubscriptionId { get; init; }

    public required string UserId { get; init; }

    public required string PurchaseJson { get; init; }

    public required string ItemId { get; init; }

    public required string State { get; init; }

    public DateTimeOffset PeriodStart { get; init; }

    public DateTimeOffset PeriodEnd { get; init; }

    public bool CancelAtPeriodEnd { get; init; }

    public DateTimeOffset? NextAttempt { get; init; }

    public string? PayUrl { get; init; }

    public Purchase Purchase => Payments.PurchaseJson.Read(PurchaseJson);

    public bool IsOver => State is "canceled" or "incomplete_expired" or "unpaid";
}
