using System.Text.Json.Nodes;
using StreamPlatform.Standins.Stripe.Billing;
using StreamPlatform.Standins.Stripe.Http;
using StreamPlatform.Standins.Stripe.Payments;

namespace StreamPlatform.Standins.Stripe.Customers;

internal static class CustomerRoutes
{
    private const string Kind = "customer";
    private static readonly string[] Texts = ["description", "email", "name", "phone"];
    private static readonly string[] AddressParts = ["city", "country", "line1", "line2", "postal_code", "state"];

    public static JsonObject Create(Call call)
    {
        var (transaction, fields) = (call.Transaction, call.Fields);
        var clock = fields.Text("test_clock") is { } id ? transaction.Get("test_helpers.test_clock", id, "test_clock") : null;
        var customer = New(clock?.Number("frozen_time") ?? transaction.Now(), clock?.Id());
        Read(customer, fields);
        transaction.Add(customer, "customer.created");
        var method = fields.Text("payment_method") is { } given ? PaymentMethods.Resolve(transaction, given) : null;
        if (method is not null)
        {
            PaymentMethods.Attach(transaction, method, customer.Id());
        }

        SetDefault(transaction, customer, fields, method);
        transaction.Save(customer);
        return customer;
    }

    public static JsonObject Of(Transaction transaction, string? email, string? name)
    {
        var customer = New(transaction.Now(), null);
        (customer["email"], customer["name"]) = (email, name);
        transaction.Add(customer, "customer.created");
        return customer;
    }

    public static JsonObject Show(Call call) => call.Transaction.Get(Kind, call.Id);

    public static JsonObject List(Call call) => Listing.Page(call, Kind, ("email", call.Fields.Text("email")), ("test_clock", call.Fields.Text("test_clock")));

    public static JsonObject Update(Call call)
    {
        var before = Existing(call.Transaction, call.Id);
        var customer = before.Copy();
        Read(customer, call.Fields);
        SetDefault(call.Transaction, customer, call.Fields, null);
        call.Transaction.Change(before, customer, "customer.updated");
        return customer;
    }

    // Its subscriptions end with it; what was paid stays.
    public static JsonObject Delete(Call call)
    {
        var customer = Existing(call.Transaction, call.Id);
        foreach (var subscription in call.Transaction.Database.Query("kind = 'subscription' AND customer = $1 ORDER BY seq", customer.Id()))
        {
            if (subscription.Text("status") is not ("canceled" or "incomplete_expired"))
            {
                Subscriptions.End(call.Transaction, subscription, "cancellation_requested");
            }
        }

        call.Transaction.Tell("customer.deleted", customer);
        var stub = Deletions.Stub(customer);
        call.Transaction.Save(stub);
        return stub;
    }

    public static JsonObject Existing(Transaction transaction, string id, string parameter = "id") =>
        transaction.Get(Kind, id, parameter) is var customer && !customer.Flag("deleted") ? customer : throw ApiErrors.NoSuch(Kind, id, parameter);

    private static JsonObject New(long now, string? clock) => new()
    {
        ["id"] = Ids.New("cus"),
        ["object"] = Kind,
        ["address"] = null,
        ["balance"] = 0,
        ["created"] = now,
        ["currency"] = null,
        ["default_source"] = null,
        ["delinquent"] = false,
        ["description"] = null,
        ["discount"] = null,
        ["email"] = null,
        ["invoice_prefix"] = Ids.Secret(8).ToUpperInvariant(),
        ["invoice_settings"] = new JsonObject { ["custom_fields"] = null, ["default_payment_method"] = null, ["footer"] = null, ["rendering_options"] = null },
        ["livemode"] = false,
        ["metadata"] = new JsonObject(),
        ["name"] = null,
        ["next_invoice_sequence"] = 1,
        ["phone"] = null,
        ["preferred_locales"] = new JsonArray(),
        ["shipping"] = null,
        ["tax_exempt"] = "none",
        ["test_clock"] = clock,
    };

    private static void Read(JsonObject customer, Fields fields)
    {
        fields.CopyTo(customer, Texts);
        customer["metadata"] = fields.Metadata(customer["metadata"]);
        customer["balance"] = fields.Number("balance") ?? customer.Number("balance");
        if (fields.Texts("preferred_locales") is { } locales)
        {
            customer["preferred_locales"] = Json.Texts(locales);
        }

        if (fields.Group("address") is { } address)
        {
            var parts = new JsonObject();
            foreach (var part in AddressParts)
            {
                parts[part] = address.Text(part);
            }

            customer["address"] = parts;
        }
    }

    // The card that comes with the customer may be named by its token twice.
    private static void SetDefault(Transaction transaction, JsonObject customer, Fields fields, JsonObject? added)
    {
        if (fields.Group("invoice_settings") is not { } settings)
        {
            return;
        }

        if (settings.Unsets("default_payment_method"))
        {
            customer.Child("invoice_settings")["default_payment_method"] = null;
        }
        else if (settings.Text("default_payment_method") is { } id)
        {
            var method = added is not null && id == fields.Text("payment_method") ? added : PaymentMethods.Of(transaction, id, customer.Id());
            customer.Child("invoice_settings")["default_payment_method"] = method.Id();
        }
    }
}
