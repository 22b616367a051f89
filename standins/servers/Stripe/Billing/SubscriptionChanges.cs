using System.Text.Json.Nodes;
using StreamPlatform.Standins.Stripe.Payments;

namespace StreamPlatform.Standins.Stripe.Billing;

internal static class SubscriptionChanges
{
    private static readonly string[] Prorations = ["create_prorations", "always_invoice", "none"];

    public static JsonObject Apply(Transaction transaction, JsonObject before, Fields fields)
    {
        var now = transaction.Now(before.Text("customer"));
        var subscription = before.Copy();
        var proration = fields.OneOf("proration_behavior", Prorations) ?? "create_prorations";
        var at = fields.Number("proration_date") ?? now;
        subscription["metadata"] = fields.Metadata(subscription["metadata"]);
        fields.CopyTo(subscription, "description");
        if (fields.Text("default_payment_method") is { } method)
        {
            subscription["default_payment_method"] = PaymentMethods.Of(transaction, method, subscription.Text("customer")!).Id();
        }

        if (fields.Group("payment_settings")?.OneOf("save_default_payment_method", "on_subscription", "off") is { } saves)
        {
            subscription.Child("payment_settings")["save_default_payment_method"] = saves;
        }

        ReadCancellation(subscription, fields, now);
        ChangeItems(transaction, subscription, fields, now);
        var isBilledNow = EndTrial(subscription, fields, now) | BeginPeriod(before, subscription, now);
        if (proration != "none" && before.Text("status") is "active" or "past_due" && HasOtherItems(before, subscription))
        {
            Proration.Add(transaction, before, subscription, at, isBilledNow);
        }

        var behavior = fields.OneOf("payment_behavior", "allow_incomplete", "error_if_incomplete") ?? "allow_incomplete";
        var isOffSession = fields.Flag("off_session") ?? false;
        return isBilledNow || (proration == "always_invoice" && HasOtherItems(before, subscription))
            ? Bill(transaction, before, subscription, isBilledNow, behavior, isOffSession)
            : Kept(transaction, before, subscription);
    }

    public static JsonObject Cancellation(Transaction transaction, JsonObject before, Fields fields)
    {
        var subscription = before.Copy();
        ReadCancellation(subscription, fields, transaction.Now(before.Text("customer")));
        return Kept(transaction, before, subscription);
    }

    private static JsonObject Kept(Transaction transaction, JsonObject before, JsonObject subscription)
    {
        transaction.Change(before, subscription, Subscriptions.Updated);
        return subscription;
    }

    private static JsonObject Bill(Transaction transaction, JsonObject before, JsonObject subscription, bool isWholePeriod, string behavior, bool isOffSession)
    {
        var invoice = Invoices.Draft(transaction, subscription, "subscription_update", isWholePeriod ? InvoiceLines.OfPeriod(subscription) : []);
        subscription["latest_invoice"] = invoice.Id();
        transaction.Change(before, subscription, Subscriptions.Updated);
        transaction.Tell("invoice.created", invoice);
        Invoices.Finalize(transaction, invoice);
        if (invoice.Text("status") == "open")
        {
            var method = Subscriptions.MethodOf(transaction, subscription);
            var attempt = InvoicePayments.Pay(transaction, invoice, method, isOffSession, false);
            if (behavior == "error_if_incomplete" && !attempt.IsPaid)
            {
                throw method is null
                    ? ApiErrors.Conflict("resource_missing", "This customer has no attached payment source or default payment method.")
                    : Declines.Error(attempt.Decline ?? TestCards.NotAuthenticated, method, null, null);
            }
        }

        return transaction.Get(Subscriptions.Kind, subscription.Id());
    }

    private static void ReadCancellation(JsonObject subscription, Fields fields, long now)
    {
        if (fields.Group("cancellation_details") is { } details)
        {
            details.CopyTo(subscription.Child("cancellation_details"), "comment", "feedback");
        }

        if (fields.Flag("cancel_at_period_end") is { } atPeriodEnd)
        {
            subscription["cancel_at_period_end"] = atPeriodEnd;
            SetCancellation(subscription, atPeriodEnd ? subscription.Number("_period_end") : null, now);
        }
        else if (fields.Unsets("cancel_at"))
        {
            SetCancellation(subscription, null, now);
        }
        else if (fields.Number("cancel_at") is { } at)
        {
            SetCancellation(subscription, at > now ? at : throw ApiErrors.InvalidValue("cancel_at", "The cancellation date must be in the future."), now);
        }
    }

    private static void SetCancellation(JsonObject subscription, long? at, long now)
    {
        subscription["cancel_at"] = at;
        subscription["canceled_at"] = at is null ? null : now;
        subscription.Child("cancellation_details")["reason"] = at is null ? null : "cancellation_requested";
    }

    private static void ChangeItems(Transaction transaction, JsonObject subscription, Fields fields, long now)
    {
        var items = subscription["items"].Items().Select(item => item.Copy()).ToList();
        foreach (var change in fields.Groups("items"))
        {
            if (change.Text("id") is not { } id)
            {
                var requested = SubscriptionRoutes.Item(transaction, change);
                var added = SubscriptionItems.New(subscription.Id(), requested.Price, requested.Quantity, requested.Metadata, now);
                (added["current_period_start"], added["current_period_end"]) = (subscription.Number("_period_start"), subscription.Number("_period_end"));
                items.Add(added);
                continue;
            }

            var item = items.Find(item => item.Id() == id) ?? throw ApiErrors.NoSuch("subscription_item", id, change.Full("id"));
            if (change.Flag("deleted") ?? false)
            {
                items.Remove(item);
                continue;
            }

            if (change.Text("price") is { } price)
            {
                SubscriptionItems.SetPrice(item, transaction.Get("price", price, change.Full("price")));
            }

            item["quantity"] = change.Number("quantity") ?? item.Number("quantity");
            item["metadata"] = change.Metadata(item["metadata"]);
        }

        SubscriptionItems.CheckTogether(items);
        subscription["items"] = Json.List(subscription["items"].Text("url")!, items);
    }

    private static bool EndTrial(JsonObject subscription, Fields fields, long now)
    {
        if (fields.Text("trial_end") is not { } end)
        {
            return false;
        }

        if (end != "now")
        {
            var moment = fields.Number("trial_end")!.Value;
            if (subscription.Text("status") != "trialing" || moment <= now)
            {
                throw ApiErrors.InvalidValue("trial_end", "A running trial can be moved to a later moment, or ended with `now`.");
            }

            (subscription["trial_end"], subscription["billing_cycle_anchor"]) = (moment, moment);
            Subscriptions.SetPeriod(subscription, subscription.Number("_period_start"), moment);
            return false;
        }

        if (subscription.Text("status") != "trialing")
        {
            return false;
        }

        (subscription["status"], subscription["trial_end"], subscription["billing_cycle_anchor"]) = ("active", now, now);
        Subscriptions.SetPeriod(subscription, now, Periods.Next(now, now, Subscriptions.RecurringOf(subscription)));
        return true;
    }

    // Another interval begins a new period at once.
    private static bool BeginPeriod(JsonObject before, JsonObject subscription, long now)
    {
        if (before.Text("status") is not ("active" or "past_due") || Periods.AreSame(Subscriptions.RecurringOf(before), Subscriptions.RecurringOf(subscription)))
        {
            return false;
        }

        subscription["billing_cycle_anchor"] = now;
        Subscriptions.SetPeriod(subscription, now, Periods.Next(now, now, Subscriptions.RecurringOf(subscription)));
        return true;
    }

    private static bool HasOtherItems(JsonObject before, JsonObject after) => !JsonNode.DeepEquals(Prices(before), Prices(after));

    private static JsonArray Prices(JsonObject subscription) => Json.Texts(subscription["items"].Items().Select(item => $"{item.Child("price").Id()} {item.Number("quantity")}"));
}
