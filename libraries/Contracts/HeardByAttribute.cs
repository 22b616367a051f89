namespace StreamPlatform.Contracts;

/// <summary>
/// The rooms that must hear an event. Whoever publishes it makes their queues first, so that it waits for a room that has never run before. A room
/// that handles an event without standing here refuses to start.
/// </summary>
/// <param name="rooms">Names as in <c>AddMessaging</c>, e.g. <c>catalog</c>; at least one.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class HeardByAttribute(params string[] rooms) : Attribute
{
    /// <summary>Names of the rooms.</summary>
    public IReadOnlyList<string> Rooms { get; } = rooms;
}
