using System.Text.Json.Nodes;

namespace StreamPlatform.Standins.Stripe.Billing;

// A subscription's time has come.
internal static class Renewals
{
    public static void Do(Transaction transaction, JsonObject subscription)
    {
        var now = transaction.Now(subscription.Text("customer"));
        if (subscription.Text("status") == "incomplete")
        {
            Expire(transaction, subscription, now);
        }
        else if (subscription.FindNumber("cancel_at") <= now)
        {
            Subscriptions.End(transaction, subscription, "cancellation_requested");
        }
        else if (subscription.Text("status") != "trialing")
        {
            Renew(transaction, subscription);
        }
        else if (now < subscription.Number("trial_end"))
        {
            subscription["_trial_noticed"] = true;
            transaction.Save(subscription);
            transaction.Tell("customer.subscription.trial_will_end", subscription);
        }
        else if (EndsWithTrial(transaction, subscription))
        {
            Subscriptions.End(transaction, subscription, "payment_failed");
        }
        else
        {
            Renew(transaction, subscription);
        }
    }

    private static bool EndsWithTrial(Transaction transaction, JsonObject subscription) =>
        subscription["trial_settings"]!["end_behavior"].Text("missing_payment_method") == "cancel" && Subscriptions.MethodOf(transaction, subscription) is null;

    private static void Renew(Transaction transaction, JsonObject before)
    {
        var subscription = before.Copy();
        var start = before.Number("_period_end");
        Subscriptions.SetPeriod(subscription, start, Periods.Next(before.Number("billing_cycle_anchor"), start, Subscriptions.RecurringOf(before)));
        if (before.Text("status") == "trialing")
        {
            subscription["status"] = "active";
        }

        var invoice = Invoices.Draft(transaction, subscription, "subscription_cycle", InvoiceLines.OfPeriod(subscription));
        subscription["latest_invoice"] = invoice.Id();
        transaction.Change(before, subscription, Subscriptions.Updated);
        transaction.Tell("invoice.created", invoice);
    }

    private static void Expire(Transaction transaction, JsonObject before, long now)
    {
        var subscription = before.Copy();
        (subscription["status"], subscription["ended_at"], subscription["_is_over"]) = ("incomplete_expired", now, true);
        transaction.Change(before, subscription, Subscriptions.Updated);
        Invoices.Void(transaction, transaction.Get(Invoices.Kind, subscription.Text("latest_invoice")!));
    }
}
