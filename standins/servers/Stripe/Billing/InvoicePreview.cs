using System.Text.Json.Nodes;
using StreamPlatform.Standins.Stripe.Http;

namespace StreamPlatform.Standins.Stripe.Billing;

// What the next invoice would be: the change is made, looked at, and taken back.
internal static class InvoicePreview
{
    private const string Savepoint = "preview";

    public static JsonObject Create(Call call)
    {
        var (transaction, fields) = (call.Transaction, call.Fields);
        var before = transaction.Get(Subscriptions.Kind, fields.Require("subscription"), "subscription");
        if (fields.Text("customer") is { } customer && customer != before.Text("customer"))
        {
            throw ApiErrors.Conflict("resource_missing", $"Customer {customer} does not have a subscription with ID {before.Id()}", "customer");
        }

        transaction.Database.Session.Execute($"SAVEPOINT {Savepoint}");
        try
        {
            return Look(transaction, before, fields.Group("subscription_details"));
        }
        finally
        {
            transaction.Database.Session.Execute($"ROLLBACK TO {Savepoint}");
            transaction.Database.Session.Execute($"RELEASE {Savepoint}");
        }
    }

    private static JsonObject Look(Transaction transaction, JsonObject before, Fields? changes)
    {
        var after = changes is null ? before : SubscriptionChanges.Apply(transaction, before, changes);
        var invoice = after.Text("latest_invoice") == before.Text("latest_invoice")
            ? Next(transaction, after)
            : transaction.Get(Invoices.Kind, after.Text("latest_invoice")!);
        invoice["id"] = $"upcoming_{invoice.Id()}";
        (invoice["status"], invoice["number"], invoice["billing_reason"]) = ("draft", null, "upcoming");
        return invoice;
    }

    private static JsonObject Next(Transaction transaction, JsonObject subscription)
    {
        if (subscription.Text("status") is "canceled" or "incomplete_expired" || subscription.Flag("cancel_at_period_end"))
        {
            throw ApiErrors.Conflict("invoice_upcoming_none", $"No upcoming invoices for subscription: {subscription.Id()}");
        }

        var start = subscription.Number("_period_end");
        Subscriptions.SetPeriod(subscription, start, Periods.Next(subscription.Number("billing_cycle_anchor"), start, Subscriptions.RecurringOf(subscription)));
        return Invoices.Draft(transaction, subscription, "subscription_cycle", InvoiceLines.OfPeriod(subscription));
    }
}
