using System.Text.Json.Nodes;
using StreamPlatform.Standins.Stripe.Customers;
using StreamPlatform.Standins.Stripe.Http;
using StreamPlatform.Standins.Stripe.Payments;
using StreamPlatform.Standins.Stripe.Products;

namespace StreamPlatform.Standins.Stripe.Billing;

internal static class SubscriptionRoutes
{
    private const string Kind = Subscriptions.Kind;
    private const long Day = 24 * 60 * 60;
    private static readonly string[] Statuses = ["active", "past_due", "unpaid", "canceled", "incomplete", "incomplete_expired", "trialing", "all", "ended"];

    public static JsonObject Create(Call call)
    {
        var (transaction, fields) = (call.Transaction, call.Fields);
        var customer = CustomerRoutes.Existing(transaction, fields.Require("customer"), "customer").Id();
        var settings = fields.Group("payment_settings");
        settings?.Texts("payment_method_types");
        var request = new SubscriptionRequest(customer, [.. fields.Groups("items").Select(item => Item(transaction, item))])
        {
            DefaultPaymentMethod = fields.Text("default_payment_method") is { } method ? PaymentMethods.Of(transaction, method, customer).Id() : null,
            TrialEnd = TrialEnd(fields, transaction.Now(customer)),
            MissingPaymentMethod = MissingPaymentMethod(fields),
            Behavior = fields.OneOf("payment_behavior", "allow_incomplete", "default_incomplete", "error_if_incomplete") ?? "allow_incomplete",
            IsOffSession = fields.Flag("off_session") ?? false,
            SavesPaymentMethod = settings?.OneOf("save_default_payment_method", "on_subscription", "off") == "on_subscription",
            HasAutomaticTax = fields.Group("automatic_tax")?.Flag("enabled") ?? false,
            Description = fields.Text("description"),
            Metadata = fields.Metadata(),
        };
        fields.OneOf("collection_method", "charge_automatically");
        var subscription = Subscriptions.Start(transaction, request);
        return fields.Has("cancel_at_period_end") || fields.Has("cancel_at") ? SubscriptionChanges.Cancellation(transaction, subscription, fields) : subscription;
    }

    public static JsonObject Show(Call call) => call.Transaction.Get(Kind, call.Id);

    // Ended ones only when they are asked for.
    public static JsonObject List(Call call)
    {
        var status = call.Fields.OneOf("status", Statuses);
        if (status is "ended")
        {
            throw ApiErrors.InvalidValue("status", "This stand-in lists one status, or all.");
        }

        return Listing.Page(call, Kind, ("customer", call.Fields.Text("customer")), ("status", status == "all" ? null : status),
            ("_is_over", status is null ? false : null));
    }

    public static JsonObject ListItems(Call call)
    {
        var subscription = call.Transaction.Get(Kind, call.Fields.Require("subscription"), "subscription");
        return subscription.Child("items").Copy();
    }

    public static JsonObject Update(Call call)
    {
        var subscription = call.Transaction.Get(Kind, call.Id);
        return subscription.Text("status") is "canceled" or "incomplete_expired"
            ? throw ApiErrors.Conflict(null, "A canceled subscription can only update its cancellation_details and metadata.")
            : SubscriptionChanges.Apply(call.Transaction, subscription, call.Fields);
    }

    public static JsonObject Cancel(Call call)
    {
        var subscription = call.Transaction.Get(Kind, call.Id);
        if (subscription.Text("status") is "canceled" or "incomplete_expired")
        {
            throw ApiErrors.NoSuch(Kind, call.Id);
        }

        if (call.Fields.Group("cancellation_details") is { } details)
        {
            details.CopyTo(subscription.Child("cancellation_details"), "comment", "feedback");
        }

        Subscriptions.End(call.Transaction, subscription, "cancellation_requested");
        return subscription;
    }

    public static RequestedItem Item(Transaction transaction, Fields item)
    {
        var price = item.Group("price_data") is { } data
            ? PriceRoutes.Inline(transaction, data)
            : transaction.Get("price", item.Require("price"), item.Full("price"));
        return new RequestedItem(price, item.Number("quantity") ?? 1, item.Metadata());
    }

    public static long? TrialEnd(Fields fields, long now) =>
        fields.Number("trial_period_days") is { } days ? now + (days * Day)
        : fields.Text("trial_end") == "now" ? null
        : fields.Number("trial_end");

    public static string MissingPaymentMethod(Fields fields) =>
        fields.Group("trial_settings")?.Group("end_behavior")?.OneOf("missing_payment_method", "cancel", "create_invoice") ?? "create_invoice";
}
