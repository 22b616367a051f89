using System.Text.Json.Nodes;
using StreamPlatform.Standins.Stripe.Http;
using StreamPlatform.Standins.Stripe.Payments;

namespace StreamPlatform.Standins.Stripe.Billing;

internal static class InvoiceRoutes
{
    private const string Kind = Invoices.Kind;

    public static JsonObject Show(Call call) => call.Transaction.Get(Kind, call.Id);

    public static JsonObject List(Call call) => Listing.Page(call, Kind, ("customer", call.Fields.Text("customer")),
        ("parent.subscription_details.subscription", call.Fields.Text("subscription")),
        ("status", call.Fields.OneOf("status", "draft", "open", "paid", "uncollectible", "void")));

    public static JsonObject Lines(Call call)
    {
        var lines = call.Transaction.Get(Kind, call.Id).Child("lines").Copy();
        call.Fields.Number("limit");
        return lines;
    }

    public static JsonObject ListPayments(Call call) => Listing.Page(call, "invoice_payment", ("invoice", call.Fields.Text("invoice")),
        ("status", call.Fields.OneOf("status", "open", "paid", "canceled")), ("payment.payment_intent", PaymentIntentOf(call.Fields.Group("payment"))));

    public static JsonObject ShowPayment(Call call) => call.Transaction.Get("invoice_payment", call.Id);

    public static JsonObject Update(Call call)
    {
        var before = call.Transaction.Get(Kind, call.Id);
        var invoice = before.Copy();
        invoice["metadata"] = call.Fields.Metadata(invoice["metadata"]);
        call.Fields.CopyTo(invoice, "description", "footer");
        call.Transaction.Change(before, invoice, "invoice.updated");
        return invoice;
    }

    public static JsonObject Finalize(Call call)
    {
        var invoice = Of(call, "draft");
        Invoices.Finalize(call.Transaction, invoice);
        return call.Transaction.Get(Kind, call.Id);
    }

    public static JsonObject Void(Call call)
    {
        var invoice = Of(call, "open");
        Invoices.Void(call.Transaction, invoice);
        return invoice;
    }

    // The card given, or the one that renewals go to.
    public static JsonObject Pay(Call call)
    {
        var (transaction, fields) = (call.Transaction, call.Fields);
        var invoice = Of(call, "open");
        var method = fields.Text("payment_method") is { } given
            ? PaymentMethods.Of(transaction, given, invoice.Text("customer")!)
            : Subscriptions.MethodOf(transaction, transaction.Get(Subscriptions.Kind, InvoiceLines.SubscriptionIdOf(invoice)!));
        if (method is null)
        {
            throw ApiErrors.Conflict("resource_missing", "There is no default payment method set on this Customer or Invoice.");
        }

        var attempt = InvoicePayments.Pay(transaction, invoice, method, fields.Flag("off_session") ?? true, false);
        if (!attempt.IsPaid)
        {
            throw Declines.Error(attempt.Decline ?? TestCards.NotAuthenticated, method, transaction.Get(PaymentIntents.Kind, invoice.Text("_intent")!), attempt.ChargeId);
        }

        return transaction.Get(Kind, call.Id);
    }

    private static JsonObject Of(Call call, string status)
    {
        var invoice = call.Transaction.Get(Kind, call.Id);
        return invoice.Text("status") == status ? invoice
            : invoice.Text("status") == "paid" ? throw ApiErrors.Conflict("invoice_already_paid", "Invoice is already paid")
            : throw ApiErrors.Conflict("invoice_not_editable", $"This needs a {status} invoice, and this one is {invoice.Text("status")}.");
    }

    private static string? PaymentIntentOf(Fields? payment)
    {
        payment?.OneOf("type", "payment_intent");
        return payment?.Text("payment_intent");
    }
}
