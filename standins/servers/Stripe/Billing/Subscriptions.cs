using System.Text.Json.Nodes;
using StreamPlatform.Standins.Stripe.Payments;

namespace StreamPlatform.Standins.Stripe.Billing;

internal static class Subscriptions
{
    public const string Kind = "subscription";
    public const string Updated = "customer.subscription.updated";

    public static JsonObject Start(Transaction transaction, SubscriptionRequest request)
    {
        var now = transaction.Now(request.Customer);
        var customer = transaction.Get("customer", request.Customer, "customer");
        var id = Ids.New("sub");
        var items = request.Items.Select(item => SubscriptionItems.New(id, item.Price, item.Quantity, item.Metadata, now)).ToList();
        SubscriptionItems.CheckTogether(items);
        var subscription = New(id, customer, request, items, now);
        var hasTrial = request.TrialEnd > now;
        SetPeriod(subscription, now, hasTrial ? request.TrialEnd!.Value : Periods.Next(now, now, RecurringOf(subscription)));
        transaction.Save(subscription);

        var invoice = Invoices.Draft(transaction, subscription, "subscription_create", hasTrial ? InvoiceLines.OfTrial(subscription) : InvoiceLines.OfPeriod(subscription));
        subscription["latest_invoice"] = invoice.Id();
        transaction.Add(subscription, "customer.subscription.created");
        transaction.Tell("invoice.created", invoice);
        Invoices.Finalize(transaction, invoice);
        if (!hasTrial && request.Behavior != "default_incomplete" && invoice.Text("status") == "open")
        {
            PayFirst(transaction, request, invoice);
        }

        return transaction.Get(Kind, id);
    }

    public static JsonObject RecurringOf(JsonObject subscription) => subscription["items"].Items().First().Child("price").Child("recurring");

    public static void SetPeriod(JsonObject subscription, long start, long end)
    {
        (subscription["_period_start"], subscription["_period_end"]) = (start, end);
        foreach (var item in subscription["items"].Items())
        {
            (item["current_period_start"], item["current_period_end"]) = (start, end);
        }

        if (subscription.Flag("cancel_at_period_end"))
        {
            subscription["cancel_at"] = end;
        }
    }

    // The card that later charges go to.
    public static JsonObject? MethodOf(Transaction transaction, JsonObject subscription)
    {
        var id = subscription.Text("default_payment_method")
            ?? transaction.Get("customer", subscription.Text("customer")!)["invoice_settings"].Text("default_payment_method");
        return id is null ? null : transaction.Find(id);
    }

    public static void End(Transaction transaction, JsonObject subscription, string reason)
    {
        var now = transaction.Now(subscription.Text("customer"));
        (subscription["status"], subscription["_is_over"]) = ("canceled", true);
        subscription["canceled_at"] = subscription.FindNumber("canceled_at") ?? now;
        subscription["ended_at"] = now;
        subscription.Child("cancellation_details")["reason"] = reason;
        transaction.Save(subscription);
        foreach (var invoice in transaction.Database.Query(
            "kind = 'invoice' AND json_extract(body, '$.parent.subscription_details.subscription') = $1 AND due IS NOT NULL", subscription.Id()))
        {
            (invoice["auto_advance"], invoice["next_payment_attempt"], invoice["automatically_finalizes_at"]) = (false, null, null);
            transaction.Save(invoice);
        }

        transaction.Tell("customer.subscription.deleted", subscription);
    }

    // Its latest invoice was paid.
    public static void Paid(Transaction transaction, JsonObject invoice, JsonObject? intent)
    {
        if (SubscriptionOf(transaction, invoice) is not { } before)
        {
            return;
        }

        var subscription = before.Copy();
        if (subscription.Text("latest_invoice") == invoice.Id() && subscription.Text("status") is "incomplete" or "past_due" or "unpaid")
        {
            subscription["status"] = "active";
        }

        if (subscription["payment_settings"].Text("save_default_payment_method") == "on_subscription" && intent.Text("payment_method") is { } method)
        {
            subscription["default_payment_method"] = method;
        }

        transaction.Change(before, subscription, Updated);
    }

    public static void Unpaid(Transaction transaction, JsonObject invoice, bool isLastTry)
    {
        if (SubscriptionOf(transaction, invoice) is not { } before || before.Text("status") is not ("active" or "past_due"))
        {
            return;
        }

        if (isLastTry)
        {
            End(transaction, before, "payment_failed");
            return;
        }

        var subscription = before.Copy();
        subscription["status"] = "past_due";
        transaction.Change(before, subscription, Updated);
    }

    private static JsonObject? SubscriptionOf(Transaction transaction, JsonObject invoice) =>
        invoice["parent"]?["subscription_details"].Text("subscription") is { } id ? transaction.Find(id) : null;

    private static void PayFirst(Transaction transaction, SubscriptionRequest request, JsonObject invoice)
    {
        var method = MethodOf(transaction, transaction.Get(Kind, InvoiceLines.SubscriptionIdOf(invoice)!)) ?? throw ApiErrors.Conflict("resource_missing",
            "This customer has no attached payment source or default payment method. Please consider adding a default payment method.");
        var attempt = InvoicePayments.Pay(transaction, invoice, method, request.IsOffSession, request.IsAuthenticated);
        if (request.Behavior == "error_if_incomplete" && !attempt.IsPaid)
        {
            throw Declines.Error(attempt.Decline ?? TestCards.NotAuthenticated, method, null, null);
        }
    }

    private static JsonObject New(string id, JsonObject customer, SubscriptionRequest request, IReadOnlyList<JsonObject> items, long now)
    {
        var hasTrial = request.TrialEnd > now;
        return new JsonObject
        {
            ["id"] = id,
            ["object"] = Kind,
            ["application"] = null,
            ["application_fee_percent"] = null,
            ["automatic_tax"] = new JsonObject { ["disabled_reason"] = null, ["enabled"] = request.HasAutomaticTax, ["liability"] = null },
            ["billing_cycle_anchor"] = hasTrial ? request.TrialEnd : now,
            ["billing_mode"] = new JsonObject { ["flexible"] = new JsonObject { ["proration_discounts"] = "included" }, ["type"] = "flexible" },
            ["cancel_at"] = null,
            ["cancel_at_period_end"] = false,
            ["canceled_at"] = null,
            ["cancellation_details"] = new JsonObject { ["comment"] = null, ["feedback"] = null, ["reason"] = null },
            ["collection_method"] = "charge_automatically",
            ["created"] = now,
            ["currency"] = items[0].Child("price").Text("currency"),
            ["customer"] = customer.Id(),
            ["days_until_due"] = null,
            ["default_payment_method"] = request.DefaultPaymentMethod,
            ["default_source"] = null,
            ["default_tax_rates"] = new JsonArray(),
            ["description"] = request.Description,
            ["discounts"] = new JsonArray(),
            ["ended_at"] = null,
            ["invoice_settings"] = new JsonObject { ["account_tax_ids"] = null, ["issuer"] = new JsonObject { ["type"] = "self" } },
            ["items"] = Json.List($"/v1/subscription_items?subscription={id}", items),
            ["latest_invoice"] = null,
            ["livemode"] = false,
            ["metadata"] = request.Metadata,
            ["next_pending_invoice_item_invoice"] = null,
            ["pause_collection"] = null,
            ["payment_settings"] = new JsonObject
            {
                ["payment_method_options"] = null,
                ["payment_method_types"] = null,
                ["save_default_payment_method"] = request.SavesPaymentMethod ? "on_subscription" : "off",
            },
            ["pending_invoice_item_interval"] = null,
            ["pending_setup_intent"] = null,
            ["pending_update"] = null,
            ["schedule"] = null,
            ["start_date"] = now,
            ["status"] = hasTrial ? "trialing" : "incomplete",
            ["test_clock"] = customer.Text("test_clock"),
            ["trial_end"] = hasTrial ? request.TrialEnd : null,
            ["trial_settings"] = new JsonObject { ["end_behavior"] = new JsonObject { ["missing_payment_method"] = request.MissingPaymentMethod } },
            ["trial_start"] = hasTrial ? now : null,
            ["_is_over"] = false,
        };
    }
}
