using System.Globalization;
using System.Text.Json.Nodes;
using StreamPlatform.Standins.Stripe.Http;

namespace StreamPlatform.Standins.Stripe.Products;

internal static class PriceRoutes
{
    private const string Kind = "price";
    private static readonly string[] Units = ["day", "week", "month", "year"];

    public static JsonObject Create(Call call)
    {
        var (transaction, fields) = (call.Transaction, call.Fields);
        var price = New(transaction, ProductOf(transaction, fields), fields);
        TakeLookupKey(transaction, price, fields);
        transaction.Add(price, "price.created");
        return price;
    }

    // A price of one purchase: it is not offered to anybody else.
    public static JsonObject Inline(Transaction transaction, Fields data)
    {
        var price = New(transaction, ProductOf(transaction, data), data);
        price["active"] = false;
        transaction.Add(price, "price.created");
        return price;
    }

    public static JsonObject Show(Call call) => call.Transaction.Get(Kind, call.Id);

    public static JsonObject List(Call call)
    {
        var fields = call.Fields;
        var keys = fields.Texts("lookup_keys");
        if (keys is { Count: > 1 })
        {
            throw ApiErrors.InvalidValue("lookup_keys", "One key at a time.");
        }

        var recurring = fields.Group("recurring");
        return Listing.Page(call, Kind, ("active", fields.Flag("active")), ("product", fields.Text("product")), ("currency", fields.Text("currency")),
            ("type", fields.OneOf("type", "one_time", "recurring")), ("lookup_key", keys?[0]), ("recurring.interval", recurring?.OneOf("interval", Units)));
    }

    // Amount and interval never change.
    public static JsonObject Update(Call call)
    {
        var before = call.Transaction.Get(Kind, call.Id);
        var price = before.Copy();
        price["active"] = call.Fields.Flag("active") ?? price.Flag("active");
        price["metadata"] = call.Fields.Metadata(price["metadata"]);
        call.Fields.CopyTo(price, "nickname");
        price["tax_behavior"] = call.Fields.OneOf("tax_behavior", "exclusive", "inclusive", "unspecified") ?? price.Text("tax_behavior");
        TakeLookupKey(call.Transaction, price, call.Fields);
        call.Transaction.Change(before, price, "price.updated");
        return price;
    }

    public static JsonObject New(Transaction transaction, string product, Fields fields)
    {
        var amount = fields.Number("unit_amount") ?? throw ApiErrors.Missing(fields.Full("unit_amount"));
        if (amount < 0)
        {
            throw ApiErrors.InvalidValue(fields.Full("unit_amount"), "This value must be greater than or equal to 0.");
        }

        var recurring = Recurring(fields.Group("recurring"));
        return new JsonObject
        {
            ["id"] = Ids.New("price"),
            ["object"] = Kind,
            ["active"] = fields.Flag("active") ?? true,
            ["billing_scheme"] = "per_unit",
            ["created"] = transaction.Now(),
            ["currency"] = fields.Require("currency").ToLowerInvariant(),
            ["custom_unit_amount"] = null,
            ["livemode"] = false,
            ["lookup_key"] = null,
            ["metadata"] = fields.Metadata(),
            ["nickname"] = fields.Text("nickname"),
            ["product"] = product,
            ["recurring"] = recurring,
            ["tax_behavior"] = fields.OneOf("tax_behavior", "exclusive", "inclusive", "unspecified") ?? "unspecified",
            ["tiers_mode"] = null,
            ["transform_quantity"] = null,
            ["type"] = recurring is null ? "one_time" : "recurring",
            ["unit_amount"] = amount,
            ["unit_amount_decimal"] = amount.ToString(CultureInfo.InvariantCulture),
        };
    }

    private static JsonObject? Recurring(Fields? recurring) => recurring is null ? null : new JsonObject
    {
        ["interval"] = recurring.OneOf("interval", Units) ?? throw ApiErrors.Missing(recurring.Full("interval")),
        ["interval_count"] = recurring.Number("interval_count") ?? 1,
        ["meter"] = null,
        ["trial_period_days"] = null,
        ["usage_type"] = recurring.OneOf("usage_type", "licensed") ?? "licensed",
    };

    private static string ProductOf(Transaction transaction, Fields fields)
    {
        if (fields.Group("product_data") is { } data)
        {
            var product = ProductRoutes.New(transaction, data.Text("id"), data);
            transaction.Add(product, "product.created");
            return product.Id();
        }

        return transaction.Get("product", fields.Require("product"), fields.Full("product")).Id();
    }

    private static void TakeLookupKey(Transaction transaction, JsonObject price, Fields fields)
    {
        var isTransferred = fields.Flag("transfer_lookup_key") ?? false;
        if (fields.Text("lookup_key") is not { } key)
        {
            return;
        }

        foreach (var owner in transaction.Database.Query("kind = $1 AND json_extract(body, '$.lookup_key') = $2", Kind, key).Where(owner => owner.Id() != price.Id()))
        {
            if (!isTransferred)
            {
                throw ApiErrors.Conflict(null, $"A price (`{owner.Id()}`) already uses that lookup key.", "lookup_key");
            }

            var before = owner.Copy();
            owner["lookup_key"] = null;
            transaction.Change(before, owner, "price.updated");
        }

        price["lookup_key"] = key;
    }
}
