using System.Text.Json.Nodes;

namespace StreamPlatform.Standins.Stripe.Billing;

internal sealed record RequestedItem(JsonObject Price, long Quantity, JsonObject Metadata);

// What a subscription begins with, asked for by a request or by a Checkout session.
internal sealed record SubscriptionRequest(string Customer, IReadOnlyList<RequestedItem> Items)
{
    public string? DefaultPaymentMethod { get; init; }

    public long? TrialEnd { get; init; }

    public string MissingPaymentMethod { get; init; } = "create_invoice";

    public string Behavior { get; init; } = "allow_incomplete";

    public bool IsOffSession { get; init; }

    public bool IsAuthenticated { get; init; }

    public bool SavesPaymentMethod { get; init; }

    public bool HasAutomaticTax { get; init; }

    public string? Description { get; init; }

    public JsonObject Metadata { get; init; } = [];
}
