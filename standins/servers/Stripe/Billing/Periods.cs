using System.Text.Json.Nodes;

namespace StreamPlatform.Standins.Stripe.Billing;

// Periods are counted from the anchor: one that begins on the 31st ends on the last day of a shorter month, and is back on the 31st after it.
internal static class Periods
{
    public static long Next(long anchor, long after, JsonObject recurring)
    {
        var next = anchor;
        for (var count = 1; next <= after; count++)
        {
            next = Step(anchor, count, recurring);
        }

        return next;
    }

    public static bool AreSame(JsonObject one, JsonObject other) =>
        one.Text("interval") == other.Text("interval") && one.Number("interval_count") == other.Number("interval_count");

    private static long Step(long anchor, int count, JsonObject recurring)
    {
        var from = DateTimeOffset.FromUnixTimeSeconds(anchor);
        var steps = (int)recurring.Number("interval_count") * count;
        var to = recurring.Text("interval") switch
        {
            "day" => from.AddDays(steps),
            "week" => from.AddDays(7 * steps),
            "month" => from.AddMonths(steps),
            _ => from.AddYears(steps),
        };
        return to.ToUnixTimeSeconds();
    }
}
