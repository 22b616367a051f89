using System.Globalization;
using System.Text.Json.Nodes;
using StreamPlatform.Standins.Stripe.Payments;

namespace StreamPlatform.Standins.Stripe.Billing;

internal static class Invoices
{
    public const string Kind = "invoice";
    private const long DraftSeconds = 60 * 60;

    // With what waits for the subscription's next invoice. Who asked for it tells of it.
    public static JsonObject Draft(Transaction transaction, JsonObject subscription, string reason, IReadOnlyList<JsonObject> lines)
    {
        var id = Ids.New("in");
        var all = PendingItems.Take(transaction, subscription.Id(), id).Concat(lines).ToList();
        all.ForEach(line => line["invoice"] = id);
        var total = all.Sum(line => line.Number("amount"));
        var now = transaction.Now(subscription.Text("customer"));
        var customer = transaction.Get("customer", subscription.Text("customer")!);
        var invoice = New(id, subscription, customer, now);
        invoice["billing_reason"] = reason;
        invoice["lines"] = Json.List($"/v1/invoices/{id}/lines", all);
        foreach (var name in (string[])["subtotal", "subtotal_excluding_tax", "total", "total_excluding_tax"])
        {
            invoice[name] = total;
        }

        invoice["starting_balance"] = customer.Number("balance");
        invoice["amount_due"] = Math.Max(0, total + customer.Number("balance"));
        invoice["amount_remaining"] = invoice.Number("amount_due");
        invoice["automatically_finalizes_at"] = reason == "subscription_cycle" ? now + DraftSeconds : null;
        transaction.Add(invoice);
        return invoice;
    }

    // From now on it is owed; what the customer's balance covers is paid at once.
    public static void Finalize(Transaction transaction, JsonObject invoice)
    {
        var now = transaction.Now(invoice.Text("customer"));
        Number(transaction, invoice);
        invoice["status"] = "open";
        invoice["automatically_finalizes_at"] = null;
        invoice["effective_at"] = now;
        invoice.Child("status_transitions")["finalized_at"] = now;
        invoice["hosted_invoice_url"] = $"{transaction.Origin.BaseUrl}/i/{invoice.Id()}";
        var due = invoice.Number("amount_due");
        if (due > 0)
        {
            InvoicePayments.Prepare(transaction, invoice);
        }

        transaction.Save(invoice);
        transaction.Tell("invoice.finalized", invoice);
        if (due == 0)
        {
            InvoicePayments.MarkPaid(transaction, invoice, null);
        }
    }

    public static void Void(Transaction transaction, JsonObject invoice)
    {
        (invoice["status"], invoice["next_payment_attempt"]) = ("void", null);
        invoice.Child("status_transitions")["voided_at"] = transaction.Now(invoice.Text("customer"));
        transaction.Save(invoice);
        if (invoice.Text("_intent") is { } id && transaction.Get(PaymentIntents.Kind, id) is var intent && intent.Text("status") != "succeeded")
        {
            (intent["status"], intent["cancellation_reason"]) = ("canceled", "void_invoice");
            transaction.Save(intent);
            transaction.Tell("payment_intent.canceled", intent);
        }

        transaction.Tell("invoice.voided", invoice);
    }

    // Takes the customer's next number, and what the invoice changes of the balance.
    private static void Number(Transaction transaction, JsonObject invoice)
    {
        var customer = transaction.Get("customer", invoice.Text("customer")!);
        var sequence = customer.Number("next_invoice_sequence");
        invoice["number"] = string.Create(CultureInfo.InvariantCulture, $"{customer.Text("invoice_prefix")}-{sequence:0000}");
        customer["next_invoice_sequence"] = sequence + 1;
        var balance = customer.Number("balance");
        invoice["starting_balance"] = balance;
        // credit, and what is too little to charge, waits for the next invoice
        var owed = invoice.Number("total") + balance;
        var due = owed >= PaymentIntents.LeastAmount ? owed : 0;
        invoice["amount_due"] = due;
        invoice["amount_remaining"] = due;
        invoice["ending_balance"] = owed - due;
        customer["balance"] = owed - due;
        transaction.Save(customer);
    }

    private static JsonObject New(string id, JsonObject subscription, JsonObject customer, long now) => new()
    {
        ["id"] = id,
        ["object"] = Kind,
        ["account_country"] = "US",
        ["account_name"] = "StreamPlatform",
        ["account_tax_ids"] = null,
        ["amount_due"] = 0,
        ["amount_overpaid"] = 0,
        ["amount_paid"] = 0,
        ["amount_remaining"] = 0,
        ["amount_shipping"] = 0,
        ["application"] = null,
        ["attempt_count"] = 0,
        ["attempted"] = false,
        ["auto_advance"] = true,
        ["automatic_tax"] = new JsonObject
        {
            ["disabled_reason"] = null,
            ["enabled"] = subscription["automatic_tax"].Flag("enabled"),
            ["liability"] = null,
            ["provider"] = null,
            ["status"] = subscription["automatic_tax"].Flag("enabled") ? "complete" : null,
        },
        ["automatically_finalizes_at"] = null,
        ["billing_reason"] = null,
        ["collection_method"] = "charge_automatically",
        ["+confirmation_secret"] = null,
        ["created"] = now,
        ["currency"] = subscription.Text("currency"),
        ["custom_fields"] = null,
        ["customer"] = customer.Id(),
        ["customer_address"] = customer["address"]?.DeepClone(),
        ["customer_email"] = customer.Text("email"),
        ["customer_name"] = customer.Text("name"),
        ["customer_phone"] = customer.Text("phone"),
        ["customer_shipping"] = null,
        ["customer_tax_exempt"] = customer.Text("tax_exempt"),
        ["default_payment_method"] = null,
        ["default_source"] = null,
        ["default_tax_rates"] = new JsonArray(),
        ["description"] = null,
        ["discounts"] = new JsonArray(),
        ["due_date"] = null,
        ["effective_at"] = null,
        ["ending_balance"] = null,
        ["footer"] = null,
        ["hosted_invoice_url"] = null,
        ["invoice_pdf"] = null,
        ["issuer"] = new JsonObject { ["type"] = "self" },
        ["last_finalization_error"] = null,
        ["lines"] = null,
        ["livemode"] = false,
        ["metadata"] = new JsonObject(),
        ["next_payment_attempt"] = null,
        ["number"] = null,
        ["parent"] = new JsonObject
        {
            ["quote_details"] = null,
            ["subscription_details"] = new JsonObject { ["metadata"] = subscription["metadata"]!.DeepClone(), ["subscription"] = subscription.Id() },
            ["type"] = "subscription_details",
        },
        ["payment_settings"] = new JsonObject { ["default_mandate"] = null, ["payment_method_options"] = null, ["payment_method_types"] = null },
        ["+payments"] = Json.List("/v1/invoice_payments", []),
        ["period_end"] = subscription.Number("_period_end"),
        ["period_start"] = subscription.Number("_period_start"),
        ["post_payment_credit_notes_amount"] = 0,
        ["pre_payment_credit_notes_amount"] = 0,
        ["receipt_number"] = null,
        ["starting_balance"] = 0,
        ["statement_descriptor"] = null,
        ["status"] = "draft",
        ["status_transitions"] = new JsonObject { ["finalized_at"] = null, ["marked_uncollectible_at"] = null, ["paid_at"] = null, ["voided_at"] = null },
        ["test_clock"] = subscription.Text("test_clock"),
        ["total_discount_amounts"] = new JsonArray(),
        ["total_pretax_credit_amounts"] = new JsonArray(),
        ["total_taxes"] = new JsonArray(),
        ["webhooks_delivered_at"] = null,
    };
}
