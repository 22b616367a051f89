using System.Text.Json.Nodes;
using StreamPlatform.Standins.Stripe.Http;

namespace StreamPlatform.Standins.Stripe.Clocks;

// A time of its own for the customers that were made with it.
internal static class TestClocks
{
    private const string Kind = "test_helpers.test_clock";
    private const long LifetimeSeconds = 30 * 24 * 60 * 60;

    public static JsonObject Create(Call call)
    {
        var now = call.Transaction.Engine.RealNow;
        var clock = new JsonObject
        {
            ["id"] = Ids.New("clock"),
            ["object"] = Kind,
            ["created"] = now,
            ["deletes_after"] = now + LifetimeSeconds,
            ["frozen_time"] = call.Fields.Number("frozen_time") ?? throw ApiErrors.Missing("frozen_time"),
            ["livemode"] = false,
            ["name"] = call.Fields.Text("name"),
            ["status"] = "ready",
            ["status_details"] = new JsonObject(),
        };
        call.Transaction.Add(clock, "test_helpers.test_clock.created");
        return clock;
    }

    public static JsonObject Show(Call call) => call.Transaction.Get(Kind, call.Id);

    public static JsonObject List(Call call) => Listing.Page(call, Kind);

    // With all that lived by it.
    public static JsonObject Delete(Call call)
    {
        var clock = call.Transaction.Get(Kind, call.Id);
        call.Transaction.Tell("test_helpers.test_clock.deleted", clock);
        call.Transaction.Database.Session.Execute(
            "DELETE FROM objects WHERE clock = $1 OR customer IN (SELECT id FROM objects WHERE clock = $1 AND kind = 'customer') OR id = $1", clock.Id());
        return Deletions.Stub(clock);
    }

    // The answer comes at once, the work follows.
    public static JsonObject Advance(Call call)
    {
        var clock = call.Transaction.Get(Kind, call.Id);
        var target = call.Fields.Number("frozen_time") ?? throw ApiErrors.Missing("frozen_time");
        if (clock.Text("status") != "ready")
        {
            throw ApiErrors.Conflict("test_clock_not_ready", "The test clock is advancing already.");
        }

        if (target <= clock.Number("frozen_time"))
        {
            throw ApiErrors.InvalidValue("frozen_time", "A test clock only goes forward.");
        }

        clock["status"] = "advancing";
        clock["status_details"] = new JsonObject { ["advancing"] = new JsonObject { ["target_frozen_time"] = target } };
        clock["_target"] = target;
        call.Transaction.Save(clock);
        call.Transaction.Tell("test_helpers.test_clock.advancing", clock);
        call.Transaction.Engine.Timelines.Wake();
        return clock;
    }

    public static IReadOnlyList<JsonObject> Advancing(Transaction transaction) =>
        transaction.Database.Query("kind = $1 AND json_extract(body, '$.status') = 'advancing' ORDER BY seq", Kind);

    public static bool Arrive(Transaction transaction, string id)
    {
        if (transaction.Find(id) is not { } clock)
        {
            return false;
        }

        clock["status"] = "ready";
        clock["status_details"] = new JsonObject();
        clock["frozen_time"] = clock.Number("_target");
        clock.Remove("_target");
        transaction.Save(clock);
        transaction.Tell("test_helpers.test_clock.ready", clock);
        return true;
    }
}
