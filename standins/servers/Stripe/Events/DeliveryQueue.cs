using System.Text.Json.Nodes;
using StreamPlatform.Standins.Stripe.Http;

namespace StreamPlatform.Standins.Stripe.Events;

// What is to be sent, on disk. Moments are real milliseconds.
internal static class DeliveryQueue
{
    private const int MostAttempts = 16;
    private const int FirstPauseMilliseconds = 500;
    private const int LongestPauseMilliseconds = 3_600_000;

    public static void Add(Transaction transaction, string eventId, string endpointId, long due) => transaction.Database.Session.Execute(
        "INSERT INTO deliveries(event, endpoint, due, attempt) VALUES ($1, $2, $3, 0)", eventId, endpointId, due);

    public static IReadOnlyList<DeliveryRequest> Due(Transaction transaction, long now, int most)
    {
        var due = new List<Delivery>();
        using (var rows = transaction.Database.Session.Read(
            "SELECT seq, event, endpoint, attempt FROM deliveries WHERE due <= $1 ORDER BY due, seq LIMIT $2", now, most))
        {
            while (rows.Read())
            {
                due.Add(new Delivery(rows.GetInt64(0), rows.GetString(1), rows.GetString(2), rows.GetInt32(3)));
            }
        }

        var requests = new List<DeliveryRequest>();
        foreach (var delivery in due)
        {
            if (transaction.Find(delivery.EndpointId) is { } endpoint && transaction.Find(delivery.EventId) is { } told)
            {
                requests.Add(new DeliveryRequest(delivery, endpoint.Text("url")!, Expansion.Plain(told).ToJsonString(), endpoint.Text("_secret")!));
            }
            else
            {
                Forget(transaction, delivery);
            }
        }

        return requests;
    }

    public static long? NextDue(Transaction transaction) => transaction.Database.Session.Scalar("SELECT min(due) FROM deliveries") as long?;

    public static bool Settle(Transaction transaction, Delivery delivery, bool isTaken, long now)
    {
        if (isTaken || delivery.Attempt + 1 >= MostAttempts)
        {
            Forget(transaction, delivery);
            return true;
        }

        var pause = Math.Min(LongestPauseMilliseconds, (long)FirstPauseMilliseconds << delivery.Attempt);
        transaction.Database.Session.Execute("UPDATE deliveries SET due = $2, attempt = attempt + 1 WHERE seq = $1", delivery.Sequence, now + pause);
        return false;
    }

    private static void Forget(Transaction transaction, Delivery delivery)
    {
        transaction.Database.Session.Execute("DELETE FROM deliveries WHERE seq = $1", delivery.Sequence);
        if (transaction.Find(delivery.EventId) is { } told)
        {
            told["pending_webhooks"] = JsonValue.Create((long)transaction.Database.Session.Scalar(
                "SELECT count(DISTINCT endpoint) FROM deliveries WHERE event = $1", delivery.EventId)!);
            transaction.Save(told);
        }
    }
}
