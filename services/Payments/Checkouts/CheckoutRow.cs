namespace StreamPlatform.Payments.Checkouts;

internal sealed record CheckoutRow
{
    public const string Open = "open";
    public const string Paid = "paid";
    public const string Expired = "expired";
    public const string Failed = "failed";

    public required string CheckoutId { get; init; }

    public string? SessionId { get; init; }

    public required string PurchaseJson { get; init; }

    public string? Url { get; init; }

    public required string State { get; init; }

    public string? GiftCode { get; init; }

    public Purchase Purchase => Payments.PurchaseJson.Read(PurchaseJson);
}
