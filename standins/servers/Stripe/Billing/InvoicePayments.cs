using System.Text.Json.Nodes;
using StreamPlatform.Standins.Stripe.Payments;

namespace StreamPlatform.Standins.Stripe.Billing;

// Between an invoice and the payment intent that pays it.
internal static class InvoicePayments
{
    private const string Kind = "invoice_payment";

    public static void Prepare(Transaction transaction, JsonObject invoice)
    {
        var intent = PaymentIntents.New(transaction, invoice.Number("amount_due"), invoice.Text("currency")!, invoice.Text("customer"));
        intent["description"] = invoice.Text("billing_reason") == "subscription_create" ? "Subscription creation" : "Subscription update";
        intent["setup_future_usage"] = "off_session";
        intent["_invoice"] = invoice.Id();
        var payment = New(invoice, intent);
        invoice["_intent"] = intent.Id();
        invoice["+confirmation_secret"] = new JsonObject { ["client_secret"] = intent.Text("client_secret"), ["type"] = "payment_intent" };
        invoice["+payments"] = Json.List($"/v1/invoice_payments?invoice={invoice.Id()}", [payment.Copy()]);
        transaction.Add(payment);
        transaction.Add(intent, "payment_intent.created");
    }

    // Without a card the try fails as with one that is declined.
    public static Attempt Pay(Transaction transaction, JsonObject invoice, JsonObject? method, bool isOffSession, bool isAuthenticated)
    {
        var intent = transaction.Get(PaymentIntents.Kind, invoice.Text("_intent")!);
        if (method is not null)
        {
            intent["payment_method"] = method.Id();
            return Charging.Charge(transaction, intent, method, isOffSession, isAuthenticated);
        }

        var failed = new Attempt(new Decline("resource_missing", null, "The customer has no default payment method."), null, false);
        Settle(transaction, transaction.Get(Invoices.Kind, invoice.Id()), intent, failed);
        return failed;
    }

    public static void Settle(Transaction transaction, JsonObject invoice, JsonObject intent, Attempt attempt)
    {
        if (invoice.Text("status") != "open")
        {
            return;
        }

        if (attempt.IsPaid)
        {
            MarkPaid(transaction, invoice, intent);
            return;
        }

        invoice["attempted"] = true;
        invoice["attempt_count"] = invoice.Number("attempt_count") + 1;
        var isLastTry = Dunning.Plan(transaction, invoice);
        transaction.Save(invoice);
        if (attempt.NeedsAction || attempt.Decline == TestCards.NotAuthenticated)
        {
            transaction.Tell("invoice.payment_action_required", invoice);
        }

        if (!attempt.NeedsAction)
        {
            transaction.Tell("invoice.payment_failed", invoice);
            Subscriptions.Unpaid(transaction, invoice, isLastTry);
        }
    }

    public static void MarkPaid(Transaction transaction, JsonObject invoice, JsonObject? intent)
    {
        var now = transaction.Now(invoice.Text("customer"));
        (invoice["status"], invoice["attempted"], invoice["next_payment_attempt"]) = ("paid", true, null);
        (invoice["amount_paid"], invoice["amount_remaining"]) = (invoice.Number("amount_due"), 0);
        invoice.Child("status_transitions")["paid_at"] = now;
        if (intent is not null)
        {
            invoice["attempt_count"] = invoice.Number("attempt_count") + 1;
            var payment = transaction.Get(Kind, invoice["+payments"].Items().Single().Id());
            (payment["status"], payment["amount_paid"]) = ("paid", invoice.Number("amount_due"));
            payment.Child("status_transitions")["paid_at"] = now;
            invoice["+payments"] = Json.List($"/v1/invoice_payments?invoice={invoice.Id()}", [payment.Copy()]);
            transaction.Save(payment);
            transaction.Tell("invoice_payment.paid", payment);
        }

        transaction.Save(invoice);
        transaction.Tell("invoice.paid", invoice);
        transaction.Tell("invoice.payment_succeeded", invoice);
        Subscriptions.Paid(transaction, invoice, intent);
    }

    private static JsonObject New(JsonObject invoice, JsonObject intent) => new()
    {
        ["id"] = Ids.New("inpay"),
        ["object"] = Kind,
        ["amount_paid"] = null,
        ["amount_requested"] = invoice.Number("amount_due"),
        ["created"] = intent.Number("created"),
        ["currency"] = invoice.Text("currency"),
        ["invoice"] = invoice.Id(),
        ["is_default"] = true,
        ["livemode"] = false,
        ["payment"] = new JsonObject { ["payment_intent"] = intent.Id(), ["type"] = "payment_intent" },
        ["status"] = "open",
        ["status_transitions"] = new JsonObject { ["canceled_at"] = null, ["paid_at"] = null },
    };
}
