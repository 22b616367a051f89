using System.Text.Json.Nodes;
using StreamPlatform.Standins.Stripe.Http;

namespace StreamPlatform.Standins.Stripe.Payments;

internal static class Refunds
{
    private const string Kind = "refund";
    private static readonly string[] Reasons = ["duplicate", "fraudulent", "requested_by_customer"];

    public static JsonObject Create(Call call)
    {
        var (transaction, fields) = (call.Transaction, call.Fields);
        var charge = ChargeOf(transaction, fields);
        var left = charge.Number("amount_captured") - charge.Number("amount_refunded");
        if (left == 0)
        {
            throw ApiErrors.Conflict("charge_already_refunded", $"Charge {charge.Id()} has already been refunded.");
        }

        var amount = fields.Number("amount") ?? left;
        if (amount < 1 || amount > left)
        {
            throw ApiErrors.Conflict(null, $"Refund amount ({amount}) is greater than unrefunded amount on charge ({left})", "amount");
        }

        var refund = New(transaction, charge, amount, fields.OneOf("reason", Reasons));
        refund["metadata"] = fields.Metadata();
        refund["balance_transaction"] = BalanceTransactions.Add(transaction, refund, "refund", -amount, 0).Id();
        transaction.Add(refund);
        charge["amount_refunded"] = charge.Number("amount_refunded") + amount;
        charge["refunded"] = left == amount;
        var refunds = charge.Child("+refunds");
        ((JsonArray)refunds["data"]!).Insert(0, Expansion.Plain(refund));
        refunds["total_count"] = refunds.Number("total_count") + 1;
        transaction.Save(charge);
        transaction.Tell("charge.refunded", charge);
        transaction.Tell("refund.created", refund);
        return refund;
    }

    public static JsonObject Show(Call call) => call.Transaction.Get(Kind, call.Id);

    public static JsonObject List(Call call) =>
        Listing.Page(call, Kind, ("charge", call.Fields.Text("charge")), ("payment_intent", call.Fields.Text("payment_intent")));

    public static JsonObject Update(Call call)
    {
        var before = call.Transaction.Get(Kind, call.Id);
        var refund = before.Copy();
        refund["metadata"] = call.Fields.Metadata(refund["metadata"]);
        call.Transaction.Change(before, refund, "refund.updated");
        return refund;
    }

    private static JsonObject ChargeOf(Transaction transaction, Fields fields)
    {
        if (fields.Text("charge") is { } id)
        {
            return transaction.Get("charge", id, "charge");
        }

        var intent = transaction.Get(PaymentIntents.Kind, fields.Require("payment_intent"), "payment_intent");
        return intent.Text("status") == "succeeded" && intent.Text("latest_charge") is { } charge
            ? transaction.Get("charge", charge)
            : throw ApiErrors.Conflict(null, "This PaymentIntent does not have a successful charge to refund.", "payment_intent");
    }

    private static JsonObject New(Transaction transaction, JsonObject charge, long amount, string? reason) => new()
    {
        ["id"] = Ids.New("re"),
        ["object"] = Kind,
        ["amount"] = amount,
        ["balance_transaction"] = null,
        ["charge"] = charge.Id(),
        ["created"] = transaction.Now(charge.Text("customer")),
        ["currency"] = charge.Text("currency"),
        ["customer"] = charge.Text("customer"),
        ["destination_details"] = new JsonObject { ["type"] = "card" },
        ["metadata"] = new JsonObject(),
        ["payment_intent"] = charge.Text("payment_intent"),
        ["payment_method"] = charge.Text("payment_method"),
        ["reason"] = reason,
        ["receipt_number"] = null,
        ["source_transfer_reversal"] = null,
        ["status"] = "succeeded",
        ["transfer_reversal"] = null,
    };
}
