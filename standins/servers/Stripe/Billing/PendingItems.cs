using System.Text.Json.Nodes;

namespace StreamPlatform.Standins.Stripe.Billing;

// Prorations wait as invoice items for the subscription's next invoice.
internal static class PendingItems
{
    private const string Kind = "invoiceitem";

    public static void Add(Transaction transaction, JsonObject subscription, JsonObject item, long amount, string description, (long Start, long End) period)
    {
        var id = Ids.New("ii");
        var pending = new JsonObject
        {
            ["id"] = id,
            ["object"] = Kind,
            ["amount"] = amount,
            ["currency"] = subscription.Text("currency"),
            ["customer"] = subscription.Text("customer"),
            ["date"] = transaction.Now(subscription.Text("customer")),
            ["description"] = description,
            ["discountable"] = false,
            ["discounts"] = new JsonArray(),
            ["invoice"] = null,
            ["livemode"] = false,
            ["metadata"] = new JsonObject(),
            ["parent"] = new JsonObject
            {
                ["subscription_details"] = new JsonObject { ["subscription"] = subscription.Id(), ["subscription_item"] = item.Id() },
                ["type"] = "subscription_details",
            },
            ["period"] = new JsonObject { ["end"] = period.End, ["start"] = period.Start },
            ["proration"] = true,
            ["quantity"] = item.Number("quantity"),
            ["test_clock"] = subscription.Text("test_clock"),
            ["_line"] = InvoiceLines.New(item, amount, description, period.Start, period.End, id),
        };
        transaction.Add(pending, "invoiceitem.created");
    }

    public static IReadOnlyList<JsonObject> Take(Transaction transaction, string subscription, string invoice)
    {
        var pending = transaction.Database.Query(
            "kind = $1 AND json_extract(body, '$.parent.subscription_details.subscription') = $2 AND json_extract(body, '$.invoice') IS NULL ORDER BY seq", Kind, subscription);
        foreach (var item in pending)
        {
            item["invoice"] = invoice;
            transaction.Save(item);
        }

        return [.. pending.Select(item => item.Child("_line").Copy())];
    }
}
