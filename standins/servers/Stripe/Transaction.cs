using System.Text.Json.Nodes;
using StreamPlatform.Standins.Stripe.Clocks;
using StreamPlatform.Standins.Stripe.Events;
using StreamPlatform.Standins.Stripe.Storage;

namespace StreamPlatform.Standins.Stripe;

// One act: what it reads, writes and tells is committed together.
internal sealed class Transaction(Database database, Engine engine, Origin origin)
{
    public Database Database => database;

    public Engine Engine => engine;

    public Origin Origin => origin;

    // Set while a timeline is moved: everything then happens at that moment.
    public long? Moment { get; set; }

    public JsonObject? Find(string id) => database.Find(id);

    public JsonObject Get(string kind, string id, string parameter = "id") =>
        database.Find(id) is { } found && found.Kind() == kind ? found : throw ApiErrors.NoSuch(kind, id, parameter);

    // The time for a customer: that of the test clock which it was made with, or the server's.
    public long Now(string? customer = null)
    {
        if (Moment is { } moment)
        {
            return moment;
        }

        var clock = customer is null ? null : Find(customer).Text("test_clock");
        return clock is not null && Find(clock) is { } found ? found.Number("frozen_time") : engine.Now;
    }

    public void Save(JsonObject subject) => database.Save(subject, Schedule.DueOf(subject));

    public void Add(JsonObject subject, string? told = null)
    {
        Save(subject);
        if (told is not null)
        {
            Tell(told, subject);
        }
    }

    // Tells only of what changed, and of nothing when nothing did.
    public void Change(JsonObject before, JsonObject after, string told)
    {
        Save(after);
        var previous = EventLog.Difference(before, after);
        if (previous.Count > 0)
        {
            EventLog.Add(this, told, after, previous);
        }
    }

    public void Tell(string type, JsonObject subject) => EventLog.Add(this, type, subject, null);
}
