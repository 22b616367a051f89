using System.Text.Json.Nodes;

namespace StreamPlatform.Standins.Stripe.Billing;

// A renewal that was not paid is tried again after 3, 5 and 7 days; then the subscription ends.
internal static class Dunning
{
    private const long Day = 24 * 60 * 60;
    private static readonly long[] Pauses = [3 * Day, 5 * Day, 7 * Day];

    // An invoice's time has come: it is finalized, or tried again.
    public static void Do(Transaction transaction, JsonObject invoice)
    {
        if (invoice.Text("status") == "draft")
        {
            Invoices.Finalize(transaction, invoice);
        }

        if (invoice.Text("status") == "open")
        {
            var subscription = transaction.Get(Subscriptions.Kind, InvoiceLines.SubscriptionIdOf(invoice)!);
            InvoicePayments.Pay(transaction, invoice, Subscriptions.MethodOf(transaction, subscription), true, false);
        }
    }

    // Whether this was the last try. The first invoice of a subscription is not tried again: it waits for its customer.
    public static bool Plan(Transaction transaction, JsonObject invoice)
    {
        invoice["next_payment_attempt"] = null;
        if (invoice.Text("billing_reason") == "subscription_create")
        {
            return false;
        }

        var tries = invoice.Number("attempt_count");
        if (tries > Pauses.Length)
        {
            return true;
        }

        invoice["next_payment_attempt"] = transaction.Now(invoice.Text("customer")) + Pauses[tries - 1];
        return false;
    }
}
