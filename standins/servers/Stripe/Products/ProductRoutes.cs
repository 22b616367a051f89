using System.Text.Json.Nodes;
using StreamPlatform.Standins.Stripe.Http;

namespace StreamPlatform.Standins.Stripe.Products;

internal static class ProductRoutes
{
    private const string Kind = "product";
    private static readonly string[] Texts = ["name", "description", "statement_descriptor", "tax_code", "unit_label", "url"];

    public static JsonObject Create(Call call)
    {
        var id = call.Fields.Text("id");
        if (id is not null && call.Transaction.Find(id) is not null)
        {
            throw ApiErrors.Conflict("resource_already_exists", $"Product already exists with id '{id}'", "id");
        }

        var product = New(call.Transaction, id, call.Fields);
        call.Transaction.Add(product, "product.created");
        if (call.Fields.Group("default_price_data") is { } data)
        {
            var price = PriceRoutes.New(call.Transaction, product.Id(), data);
            call.Transaction.Add(price, "price.created");
            product["default_price"] = price.Id();
            call.Transaction.Save(product);
        }

        return product;
    }

    public static JsonObject Show(Call call) => call.Transaction.Get(Kind, call.Id);

    public static JsonObject List(Call call) => Listing.Page(call, Kind, ("active", call.Fields.Flag("active")), ("url", call.Fields.Text("url")));

    public static JsonObject Update(Call call)
    {
        var before = call.Transaction.Get(Kind, call.Id);
        var product = before.Copy();
        Read(product, call.Fields);
        if (call.Fields.Text("default_price") is { } price)
        {
            product["default_price"] = call.Transaction.Get("price", price, "default_price").Id();
        }

        product["updated"] = call.Transaction.Now();
        call.Transaction.Change(before, product, "product.updated");
        return product;
    }

    public static JsonObject Delete(Call call)
    {
        var product = call.Transaction.Get(Kind, call.Id);
        if (call.Transaction.Database.Query("kind = 'price' AND json_extract(body, '$.product') = $1 LIMIT 1", product.Id()).Count > 0)
        {
            throw ApiErrors.Conflict(null, "This product cannot be deleted because it has one or more user-created prices.");
        }

        call.Transaction.Database.Remove(product.Id());
        call.Transaction.Tell("product.deleted", product);
        return Deletions.Stub(product);
    }

    public static JsonObject New(Transaction transaction, string? id, Fields fields)
    {
        var now = transaction.Now();
        var product = new JsonObject
        {
            ["id"] = id ?? Ids.New("prod"),
            ["object"] = Kind,
            ["active"] = true,
            ["created"] = now,
            ["default_price"] = null,
            ["description"] = null,
            ["images"] = new JsonArray(),
            ["livemode"] = false,
            ["marketing_features"] = new JsonArray(),
            ["metadata"] = new JsonObject(),
            ["name"] = fields.Require("name"),
            ["package_dimensions"] = null,
            ["shippable"] = null,
            ["statement_descriptor"] = null,
            ["tax_code"] = null,
            ["tax_details"] = null,
            ["type"] = fields.OneOf("type", "service", "good") ?? "service",
            ["unit_label"] = null,
            ["updated"] = now,
            ["url"] = null,
        };
        Read(product, fields);
        return product;
    }

    private static void Read(JsonObject product, Fields fields)
    {
        fields.CopyTo(product, Texts);
        product["active"] = fields.Flag("active") ?? product.Flag("active");
        product["metadata"] = fields.Metadata(product["metadata"]);
        if (fields.Texts("images") is { } images)
        {
            product["images"] = Json.Texts(images);
        }
    }
}
