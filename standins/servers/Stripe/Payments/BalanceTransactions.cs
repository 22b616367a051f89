using System.Text.Json.Nodes;
using StreamPlatform.Standins.Stripe.Http;

namespace StreamPlatform.Standins.Stripe.Payments;

// What a charge brought in, and what a refund took out. A refund gives no fee back.
internal static class BalanceTransactions
{
    private const string Kind = "balance_transaction";
    private const long FixedFee = 30;
    private const long FeePerThousand = 29;

    public static JsonObject Show(Call call) => call.Transaction.Get(Kind, call.Id);

    public static JsonObject List(Call call) => Listing.Page(call, Kind, ("source", call.Fields.Text("source")), ("type", call.Fields.Text("type")));

    public static long FeeOf(long amount) => ((amount * FeePerThousand) + 500) / 1000 + FixedFee;

    public static JsonObject Add(Transaction transaction, JsonObject source, string type, long amount, long fee)
    {
        var now = transaction.Now(source.Text("customer"));
        var moved = new JsonObject
        {
            ["id"] = Ids.New("txn"),
            ["object"] = Kind,
            ["amount"] = amount,
            ["available_on"] = now,
            ["balance_type"] = "payments",
            ["created"] = now,
            ["currency"] = source.Text("currency"),
            ["description"] = source.Text("description"),
            ["exchange_rate"] = null,
            ["fee"] = fee,
            ["fee_details"] = new JsonArray(),
            ["net"] = amount - fee,
            ["reporting_category"] = type,
            ["source"] = source.Id(),
            ["status"] = "available",
            ["type"] = type,
        };
        transaction.Add(moved);
        return moved;
    }
}
