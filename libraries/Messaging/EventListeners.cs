using System.Reflection;
using StreamPlatform.Contracts;

namespace StreamPlatform.Messaging;

/// <summary>Who must hear an event, as its record says.</summary>
internal static class EventListeners
{
    public static IReadOnlyList<string> Of(Type @event) =>
        @event.GetCustomAttribute<HeardByAttribute>() is { } heard ? heard.Rooms
        : @event.IsDefined(typeof(HeardByNobodyYetAttribute)) ? []
        : throw new InvalidOperationException($"{@event.Name} does not say who hears it: give it [HeardBy] or [HeardByNobodyYet].");

    /// <summary>A room that listened to what does not know it would miss what is said before its first start.</summary>
    public static void Require(Type @event, string room)
    {
        if (!Of(@event).Contains(room, StringComparer.Ordinal))
        {
            throw new InvalidOperationException($"{room} handles {@event.Name}, whose [HeardBy] does not name it: add \"{room}\" there.");
        }
    }
}
