using System.Text.Json.Nodes;
using StreamPlatform.Standins.Stripe.Http;

namespace StreamPlatform.Standins.Stripe.Payments;

internal static class PaymentMethodRoutes
{
    public static JsonObject Create(Call call)
    {
        var (transaction, fields) = (call.Transaction, call.Fields);
        if (fields.OneOf("type", "card") is null)
        {
            throw ApiErrors.Missing("type");
        }

        var method = Read(transaction, fields.Group("card") ?? throw ApiErrors.Missing("card"));
        method["metadata"] = fields.Metadata();
        if (fields.Group("billing_details") is { } details)
        {
            details.CopyTo(method.Child("billing_details"), "email", "name", "phone");
        }

        transaction.Add(method);
        return method;
    }

    public static JsonObject Show(Call call) => call.Transaction.Get(PaymentMethods.Kind, call.Id);

    public static JsonObject List(Call call) =>
        Listing.Page(call, PaymentMethods.Kind, ("customer", call.Fields.Require("customer")), ("type", call.Fields.OneOf("type", "card")));

    public static JsonObject ListOfCustomer(Call call) => Listing.Page(call, PaymentMethods.Kind, ("customer", call.Id), ("type", call.Fields.OneOf("type", "card")));

    public static JsonObject Attach(Call call)
    {
        var method = PaymentMethods.Resolve(call.Transaction, call.Id);
        PaymentMethods.Attach(call.Transaction, method, call.Fields.Require("customer"));
        return method;
    }

    public static JsonObject Detach(Call call)
    {
        var method = call.Transaction.Get(PaymentMethods.Kind, call.Id);
        if (method.Text("customer") is not { } customer)
        {
            throw ApiErrors.Conflict("payment_method_unexpected_state", "The payment method you provided is not attached to a customer so detachment is impossible.");
        }

        method["customer"] = null;
        call.Transaction.Save(method);
        call.Transaction.Tell("payment_method.detached", method);
        var owner = call.Transaction.Get("customer", customer);
        if (owner["invoice_settings"].Text("default_payment_method") == method.Id())
        {
            owner.Child("invoice_settings")["default_payment_method"] = null;
            call.Transaction.Save(owner);
        }

        return method;
    }

    private static JsonObject Read(Transaction transaction, Fields fields)
    {
        if (fields.Text("token") is { } token)
        {
            return PaymentMethods.New(transaction, TestCards.OfToken(token) ?? throw ApiErrors.NoSuch("token", token, "card[token]"), 12, 2034);
        }

        var card = TestCards.Find(fields.Require("number"))
            ?? throw new ApiError(402, "card_error", "incorrect_number", "Your card number is incorrect.") { Parameter = "number", IsOutcome = true };
        var (month, year) = (fields.Number("exp_month") ?? throw ApiErrors.Missing("card[exp_month]"), fields.Number("exp_year") ?? throw ApiErrors.Missing("card[exp_year]"));
        fields.Text("cvc");
        return PaymentMethods.New(transaction, card, month, year);
    }
}
