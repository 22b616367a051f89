using System.Globalization;
using System.Text.Json.Nodes;

namespace StreamPlatform.Standins.Stripe.Billing;

internal static class InvoiceLines
{
    public static IReadOnlyList<JsonObject> OfPeriod(JsonObject subscription) =>
    [
        .. subscription["items"].Items().Select(item => New(item, SubscriptionItems.Amount(item),
            $"{item.Number("quantity")} × {item.Child("price").Text("product")} (at {Money(item)} / {item.Child("price").Child("recurring").Text("interval")})",
            item.Number("current_period_start"), item.Number("current_period_end"), null)),
    ];

    public static IReadOnlyList<JsonObject> OfTrial(JsonObject subscription) =>
    [
        .. subscription["items"].Items().Select(item => New(item, 0, $"Trial period for {item.Child("price").Text("product")}",
            item.Number("current_period_start"), item.Number("current_period_end"), null)),
    ];

    // A proration has the invoice item that it waited as.
    public static JsonObject New(JsonObject item, long amount, string description, long start, long end, string? invoiceItem)
    {
        var price = item.Child("price");
        return new JsonObject
        {
            ["id"] = Ids.New("il"),
            ["object"] = "line_item",
            ["amount"] = amount,
            ["currency"] = price.Text("currency"),
            ["description"] = description,
            ["discount_amounts"] = new JsonArray(),
            ["discountable"] = invoiceItem is null,
            ["discounts"] = new JsonArray(),
            ["invoice"] = null,
            ["livemode"] = false,
            ["metadata"] = item["metadata"]!.DeepClone(),
            ["parent"] = new JsonObject
            {
                ["invoice_item_details"] = null,
                ["subscription_item_details"] = new JsonObject
                {
                    ["invoice_item"] = invoiceItem,
                    ["proration"] = invoiceItem is not null,
                    ["proration_details"] = new JsonObject { ["credited_items"] = null },
                    ["subscription"] = item.Text("subscription"),
                    ["subscription_item"] = item.Id(),
                },
                ["type"] = "subscription_item_details",
            },
            ["period"] = new JsonObject { ["end"] = end, ["start"] = start },
            ["pretax_credit_amounts"] = new JsonArray(),
            ["pricing"] = new JsonObject
            {
                ["price_details"] = new JsonObject { ["price"] = price.Id(), ["product"] = price.Text("product") },
                ["type"] = "price_details",
                ["unit_amount_decimal"] = price.Text("unit_amount_decimal"),
            },
            ["quantity"] = item.Number("quantity"),
            ["subscription"] = item.Text("subscription"),
            ["subtotal"] = amount,
            ["taxes"] = new JsonArray(),
        };
    }

    public static string? SubscriptionIdOf(JsonObject invoice) => invoice["parent"]?["subscription_details"].Text("subscription");

    private static string Money(JsonObject item)
    {
        var price = item.Child("price");
        return string.Create(CultureInfo.InvariantCulture, $"{price.Number("unit_amount") / 100m:0.00} {price.Text("currency")}");
    }
}
