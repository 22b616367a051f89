using System.Text.Json.Nodes;

namespace StreamPlatform.Standins.Stripe.Billing;

internal static class SubscriptionItems
{
    private const string Kind = "subscription_item";

    public static JsonObject New(string subscription, JsonObject price, long quantity, JsonObject metadata, long now) => new()
    {
        ["id"] = Ids.New("si"),
        ["object"] = Kind,
        ["billing_thresholds"] = null,
        ["created"] = now,
        ["current_period_end"] = now,
        ["current_period_start"] = now,
        ["discounts"] = new JsonArray(),
        ["metadata"] = metadata,
        ["plan"] = Plan(price),
        ["price"] = price.DeepClone(),
        ["quantity"] = quantity,
        ["subscription"] = subscription,
        ["tax_rates"] = new JsonArray(),
    };

    public static void SetPrice(JsonObject item, JsonObject price) => (item["price"], item["plan"]) = (price.DeepClone(), Plan(price));

    public static long Amount(JsonObject item) => item.Child("price").Number("unit_amount") * item.Number("quantity");

    public static void CheckTogether(IReadOnlyList<JsonObject> items)
    {
        if (items.Count == 0)
        {
            throw ApiErrors.Conflict(null, "A subscription must have at least one active plan.", "items");
        }

        foreach (var price in items.Select(item => item.Child("price")))
        {
            if (price["recurring"] is not JsonObject recurring)
            {
                throw ApiErrors.Conflict(null, "The price specified is set to `type=one_time` but this field only accepts prices with `type=recurring`.", "items[0][price]");
            }

            var first = items[0].Child("price");
            if (!Periods.AreSame(recurring, first.Child("recurring")) || price.Text("currency") != first.Text("currency"))
            {
                throw ApiErrors.Conflict(null, "All prices on a subscription must have the same `recurring.interval`, `recurring.interval_count` and `currency`.", "items");
            }
        }
    }

    private static JsonObject Plan(JsonObject price) => new()
    {
        ["id"] = price.Id(),
        ["object"] = "plan",
        ["active"] = price.Flag("active"),
        ["amount"] = price.Number("unit_amount"),
        ["amount_decimal"] = price.Text("unit_amount_decimal"),
        ["billing_scheme"] = "per_unit",
        ["created"] = price.Number("created"),
        ["currency"] = price.Text("currency"),
        ["interval"] = price["recurring"].Text("interval"),
        ["interval_count"] = price["recurring"].Number("interval_count"),
        ["livemode"] = false,
        ["metadata"] = price["metadata"]!.DeepClone(),
        ["nickname"] = price.Text("nickname"),
        ["product"] = price.Text("product"),
        ["usage_type"] = "licensed",
    };
}
