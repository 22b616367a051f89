using System.Text.Json.Nodes;

namespace StreamPlatform.Standins.Stripe.Billing;

// The unused time of what was left is given back, the remaining time of what was taken is charged.
internal static class Proration
{
    public static void Add(Transaction transaction, JsonObject before, JsonObject after, long at, bool beginsPeriod)
    {
        var (start, end) = (before.Number("_period_start"), before.Number("_period_end"));
        if (at < start || at > end)
        {
            throw ApiErrors.InvalidValue("proration_date", "The proration date must be within the current period.");
        }

        var share = (decimal)(end - at) / (end - start);
        foreach (var item in before["items"].Items().Where(item => beginsPeriod || !IsIn(after, item)))
        {
            PendingItems.Add(transaction, before, item, -Part(item, share), $"Unused time on {item.Child("price").Text("product")}", (at, end));
        }

        foreach (var item in after["items"].Items().Where(item => !beginsPeriod && !IsIn(before, item)))
        {
            PendingItems.Add(transaction, after, item, Part(item, share), $"Remaining time on {item.Child("price").Text("product")}", (at, end));
        }
    }

    private static long Part(JsonObject item, decimal share) => (long)Math.Round(SubscriptionItems.Amount(item) * share, MidpointRounding.AwayFromZero);

    private static bool IsIn(JsonObject subscription, JsonObject item) => subscription["items"].Items().Any(other => other.Id() == item.Id()
        && other.Child("price").Id() == item.Child("price").Id() && other.Number("quantity") == item.Number("quantity"));
}
