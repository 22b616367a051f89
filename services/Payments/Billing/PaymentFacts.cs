namespace StreamPlatform.Payments.Billing;

// An invoice or a single payment as Stripe tells it at the moment.
internal sealed record PaymentFacts(string PaymentId, Purchase Purchase, long Amount, long Tax, string Currency, DateTimeOffset CreatedAt, string Description)
{
    public string? PaymentIntent { get; init; }

    public string? SubscriptionId { get; init; }

    // It pays a period of a subscription, not only the rest after a change.
    public bool WholePeriod { get; init; }

    public string? Number { get; init; }

    public string State { get; init; } = "paid";

    public long Refunded { get; init; }

    public bool Disputed { get; init; }

    // null: not paid
    public DateTimeOffset? PaidAt { get; init; }

    public string? HostedUrl { get; init; }

    public string? PdfUrl { get; init; }

    // Nothing is owed for it: it was paid, and is not given or taken back.
    public bool Stands => PaidAt is not null && !Disputed && (Amount == 0 || Refunded < Amount);
}
