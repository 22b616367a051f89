using System.Text.Json.Nodes;
using StreamPlatform.Standins.Stripe.Billing;
using StreamPlatform.Standins.Stripe.Customers;
using StreamPlatform.Standins.Stripe.Http;

namespace StreamPlatform.Standins.Stripe.Checkout;

internal static class CheckoutSessions
{
    public const string Kind = "checkout.session";
    private const long LifetimeSeconds = 24 * 60 * 60;
    private const long ShortestSeconds = 30 * 60;

    public static JsonObject Create(Call call)
    {
        var (transaction, fields) = (call.Transaction, call.Fields);
        var mode = fields.OneOf("mode", "payment", "subscription") ?? throw ApiErrors.Missing("mode");
        var id = Ids.New("cs_test");
        var customer = fields.Text("customer") is { } given ? CustomerRoutes.Existing(transaction, given, "customer") : null;
        var items = fields.Groups("line_items").Select((item, index) => Item(transaction, item, mode, index)).ToList();
        if (items.Count == 0)
        {
            throw ApiErrors.Missing("line_items");
        }

        if (mode == "subscription" && !items.Exists(item => item.Child("price").Text("type") == "recurring"))
        {
            throw ApiErrors.Conflict(null, "You must provide at least one recurring price in `subscription` mode.");
        }

        var session = New(id, transaction, mode, customer, items);
        Read(transaction, session, fields);
        ReadPurchase(session, fields, mode);
        transaction.Add(session);
        return session;
    }

    public static JsonObject Show(Call call) => call.Transaction.Get(Kind, call.Id);

    public static JsonObject List(Call call) => Listing.Page(call, Kind, ("customer", call.Fields.Text("customer")),
        ("payment_intent", call.Fields.Text("payment_intent")), ("subscription", call.Fields.Text("subscription")),
        ("status", call.Fields.OneOf("status", "open", "complete", "expired")));

    public static JsonObject LineItems(Call call)
    {
        call.Fields.Number("limit");
        return call.Transaction.Get(Kind, call.Id).Child("+line_items").Copy();
    }

    public static JsonObject Expire(Call call)
    {
        var session = call.Transaction.Get(Kind, call.Id);
        if (session.Text("status") != "open")
        {
            throw ApiErrors.Conflict(null, $"Only Checkout Sessions with a status in [\"open\"] can be expired. This Checkout Session has a status of `{session.Text("status")}`.");
        }

        Expire(call.Transaction, session);
        return session;
    }

    public static void Expire(Transaction transaction, JsonObject session)
    {
        (session["status"], session["url"]) = ("expired", null);
        transaction.Save(session);
        transaction.Tell("checkout.session.expired", session);
    }

    private static JsonObject Item(Transaction transaction, Fields fields, string mode, int index)
    {
        var requested = SubscriptionRoutes.Item(transaction, fields);
        var price = requested.Price;
        if (mode == "payment" && price.Text("type") == "recurring")
        {
            throw ApiErrors.Conflict(null, "You specified `payment` mode but passed a recurring price.", $"line_items[{index}]");
        }

        if (mode == "subscription" && price.Text("type") != "recurring")
        {
            throw ApiErrors.Conflict(null, "This stand-in takes recurring prices only in `subscription` mode.", $"line_items[{index}]");
        }

        var amount = price.Number("unit_amount") * requested.Quantity;
        return new JsonObject
        {
            ["id"] = Ids.New("li"),
            ["object"] = "item",
            ["adjustable_quantity"] = null,
            ["amount_discount"] = 0,
            ["amount_subtotal"] = amount,
            ["amount_tax"] = 0,
            ["amount_total"] = amount,
            ["currency"] = price.Text("currency"),
            ["description"] = transaction.Find(price.Text("product")!).Text("name"),
            ["metadata"] = requested.Metadata,
            ["price"] = price.DeepClone(),
            ["quantity"] = requested.Quantity,
        };
    }

    private static void Read(Transaction transaction, JsonObject session, Fields fields)
    {
        session["success_url"] = fields.Require("success_url");
        fields.CopyTo(session, "cancel_url", "client_reference_id", "customer_email", "locale", "submit_type");
        session["metadata"] = fields.Metadata();
        session["customer_creation"] = session.Text("customer") is not null ? null : fields.OneOf("customer_creation", "always", "if_required") ?? "if_required";
        session["ui_mode"] = fields.OneOf("ui_mode", "hosted_page") ?? "hosted_page";
        session["payment_method_collection"] = fields.OneOf("payment_method_collection", "always") ?? "always";
        session["automatic_tax"]!["enabled"] = fields.Group("automatic_tax")?.Flag("enabled") ?? false;
        if (fields.Texts("payment_method_types") is { } types && types.Any(type => type != "card"))
        {
            throw ApiErrors.InvalidValue("payment_method_types", "This stand-in takes cards only.");
        }

        if (fields.Number("expires_at") is { } expires)
        {
            var left = expires - transaction.Now(session.Text("customer"));
            session["expires_at"] = left is >= ShortestSeconds and <= LifetimeSeconds
                ? expires
                : throw ApiErrors.InvalidValue("expires_at", "The expires_at timestamp must be between 30 minutes and 24 hours from now.");
        }
    }

    // What the purchase gets when it is made.
    private static void ReadPurchase(JsonObject session, Fields fields, string mode)
    {
        var name = mode == "payment" ? "payment_intent_data" : "subscription_data";
        var data = fields.Group(name);
        var purchase = new JsonObject { ["metadata"] = data?.Metadata() ?? [], ["description"] = data?.Text("description") };
        if (data is not null && mode == "payment")
        {
            purchase["setup_future_usage"] = data.OneOf("setup_future_usage", "off_session", "on_session");
        }

        if (data is not null && mode == "subscription")
        {
            purchase["trial_days"] = data.Number("trial_period_days");
            purchase["trial_end"] = data.Number("trial_end");
            purchase["missing_payment_method"] = SubscriptionRoutes.MissingPaymentMethod(data);
        }

        session["_purchase"] = purchase;
    }

    private static JsonObject New(string id, Transaction transaction, string mode, JsonObject? customer, IReadOnlyList<JsonObject> items)
    {
        var total = items.Sum(item => item.Number("amount_total"));
        var now = transaction.Now(customer?.Id());
        return new JsonObject
        {
            ["id"] = id,
            ["object"] = Kind,
            ["adaptive_pricing"] = null,
            ["after_expiration"] = null,
            ["allow_promotion_codes"] = null,
            ["amount_subtotal"] = total,
            ["amount_total"] = total,
            ["automatic_tax"] = new JsonObject { ["enabled"] = false, ["liability"] = null, ["provider"] = null, ["status"] = null },
            ["billing_address_collection"] = null,
            ["cancel_url"] = null,
            ["client_reference_id"] = null,
            ["client_secret"] = null,
            ["consent"] = null,
            ["consent_collection"] = null,
            ["created"] = now,
            ["currency"] = items[0].Text("currency"),
            ["currency_conversion"] = null,
            ["custom_fields"] = new JsonArray(),
            ["custom_text"] = new JsonObject(),
            ["customer"] = customer?.Id(),
            ["customer_creation"] = null,
            ["customer_details"] = customer is null ? null : CheckoutPurchase.Details(customer.Text("email"), customer.Text("name")),
            ["customer_email"] = null,
            ["discounts"] = new JsonArray(),
            ["expires_at"] = now + LifetimeSeconds,
            ["invoice"] = null,
            ["invoice_creation"] = null,
            ["+line_items"] = Json.List($"/v1/checkout/sessions/{id}/line_items", items),
            ["livemode"] = false,
            ["locale"] = null,
            ["metadata"] = new JsonObject(),
            ["mode"] = mode,
            ["payment_intent"] = null,
            ["payment_link"] = null,
            ["payment_method_collection"] = "always",
            ["payment_method_options"] = new JsonObject(),
            ["payment_method_types"] = new JsonArray("card"),
            ["payment_status"] = "unpaid",
            ["recovered_from"] = null,
            ["setup_intent"] = null,
            ["shipping_address_collection"] = null,
            ["shipping_cost"] = null,
            ["shipping_options"] = new JsonArray(),
            ["status"] = "open",
            ["submit_type"] = null,
            ["subscription"] = null,
            ["success_url"] = null,
            ["total_details"] = new JsonObject { ["amount_discount"] = 0, ["amount_shipping"] = 0, ["amount_tax"] = 0 },
            ["ui_mode"] = "hosted_page",
            ["url"] = $"{transaction.Origin.BaseUrl}/c/pay/{id}",
            ["test_clock"] = customer?.Text("test_clock"),
        };
    }
}
