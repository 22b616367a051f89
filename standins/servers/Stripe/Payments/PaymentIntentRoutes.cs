using System.Text.Json.Nodes;
using StreamPlatform.Standins.Stripe.Customers;
using StreamPlatform.Standins.Stripe.Http;

namespace StreamPlatform.Standins.Stripe.Payments;

internal static class PaymentIntentRoutes
{
    private const string Kind = PaymentIntents.Kind;
    private static readonly string[] Reasons = ["duplicate", "fraudulent", "requested_by_customer", "abandoned"];

    public static JsonObject Create(Call call)
    {
        var (transaction, fields) = (call.Transaction, call.Fields);
        var customer = fields.Text("customer") is { } id ? CustomerRoutes.Existing(transaction, id, "customer").Id() : null;
        var amount = fields.Number("amount") ?? throw ApiErrors.Missing("amount");
        var intent = PaymentIntents.New(transaction, amount, fields.Require("currency").ToLowerInvariant(), customer);
        intent["capture_method"] = fields.OneOf("capture_method", "automatic", "automatic_async", "manual") ?? intent.Text("capture_method");
        ReadMethods(intent, fields);
        Read(transaction, intent, fields);
        transaction.Add(intent, "payment_intent.created");
        if (fields.Flag("confirm") ?? false)
        {
            Confirm(transaction, intent, fields);
        }

        return intent;
    }

    public static JsonObject Show(Call call)
    {
        var intent = call.Transaction.Get(Kind, call.Id);
        return call.Fields.Text("client_secret") is { } secret && secret != intent.Text("client_secret")
            ? throw ApiErrors.Conflict("payment_intent_invalid_parameter", "The client_secret provided does not match the client_secret of this PaymentIntent.", "client_secret")
            : intent;
    }

    public static JsonObject List(Call call) => Listing.Page(call, Kind, ("customer", call.Fields.Text("customer")));

    public static JsonObject Update(Call call)
    {
        var intent = call.Transaction.Get(Kind, call.Id);
        if (call.Fields.Number("amount") is { } amount)
        {
            intent["amount"] = intent.Text("status") is "requires_payment_method" or "requires_confirmation"
                ? amount
                : throw PaymentIntents.Unexpected(intent, $"This PaymentIntent's amount could not be updated because it has a status of {intent.Text("status")}.");
        }

        Read(call.Transaction, intent, call.Fields);
        call.Transaction.Save(intent);
        return intent;
    }

    public static JsonObject Confirm(Call call)
    {
        var intent = call.Transaction.Get(Kind, call.Id);
        Read(call.Transaction, intent, call.Fields);
        Confirm(call.Transaction, intent, call.Fields);
        return intent;
    }

    public static JsonObject Capture(Call call)
    {
        var intent = call.Transaction.Get(Kind, call.Id);
        if (intent.Text("status") != "requires_capture")
        {
            throw PaymentIntents.Unexpected(intent, $"This PaymentIntent could not be captured because it has a status of {intent.Text("status")}.");
        }

        var amount = call.Fields.Number("amount_to_capture") ?? intent.Number("amount_capturable");
        if (amount <= 0 || amount > intent.Number("amount_capturable"))
        {
            throw ApiErrors.InvalidValue("amount_to_capture", "The amount to capture must not be greater than the amount that was authorized.");
        }

        var charge = call.Transaction.Get("charge", intent.Text("latest_charge")!);
        Charges.Capture(call.Transaction, charge, amount);
        call.Transaction.Save(charge);
        call.Transaction.Tell("charge.captured", charge);
        (intent["status"], intent["amount_capturable"], intent["amount_received"]) = ("succeeded", 0, amount);
        call.Transaction.Save(intent);
        call.Transaction.Tell("payment_intent.succeeded", intent);
        return intent;
    }

    public static JsonObject Cancel(Call call)
    {
        var intent = call.Transaction.Get(Kind, call.Id);
        if (intent.Text("status") is "succeeded" or "canceled")
        {
            throw PaymentIntents.Unexpected(intent, $"You cannot cancel this PaymentIntent because it has a status of {intent.Text("status")}.");
        }

        intent["cancellation_reason"] = call.Fields.OneOf("cancellation_reason", Reasons);
        (intent["status"], intent["canceled_at"], intent["next_action"]) = ("canceled", call.Transaction.Now(intent.Text("customer")), null);
        call.Transaction.Save(intent);
        call.Transaction.Tell("payment_intent.canceled", intent);
        return intent;
    }

    private static void Confirm(Transaction transaction, JsonObject intent, Fields fields)
    {
        if (fields.Text("return_url") is { } returnUrl)
        {
            intent["_return_url"] = returnUrl;
        }

        PaymentIntents.Confirm(transaction, intent, fields.Flag("off_session") ?? false, fields.Flag("error_on_requires_action") ?? false);
    }

    private static void ReadMethods(JsonObject intent, Fields fields)
    {
        if (fields.Group("automatic_payment_methods") is { } automatic)
        {
            intent["automatic_payment_methods"] = new JsonObject
            {
                ["allow_redirects"] = automatic.OneOf("allow_redirects", "always", "never") ?? "always",
                ["enabled"] = automatic.Flag("enabled") ?? throw ApiErrors.Missing("automatic_payment_methods[enabled]"),
            };
        }

        if (fields.Texts("payment_method_types") is { } types && types.Any(type => type != "card"))
        {
            throw ApiErrors.InvalidValue("payment_method_types", "This stand-in takes cards only.");
        }
    }

    private static void Read(Transaction transaction, JsonObject intent, Fields fields)
    {
        intent["metadata"] = fields.Metadata(intent["metadata"]);
        fields.CopyTo(intent, "description", "receipt_email", "statement_descriptor", "statement_descriptor_suffix");
        intent["setup_future_usage"] = fields.OneOf("setup_future_usage", "off_session", "on_session") ?? intent.Text("setup_future_usage");
        if (fields.Text("payment_method") is { } given)
        {
            var method = PaymentMethods.Resolve(transaction, given);
            if (method.Text("customer") is { } owner && owner != intent.Text("customer"))
            {
                throw ApiErrors.Conflict(null, "The provided PaymentMethod belongs to another customer than the PaymentIntent.", "payment_method");
            }

            intent["payment_method"] = method.Id();
            intent["status"] = "requires_confirmation";
        }
    }
}
