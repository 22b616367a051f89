using System.Net;
using StreamPlatform.Standins.Mongo.Security;

namespace StreamPlatform.Standins.Mongo.Commands;

// What the server remembers of one connection.
internal sealed class ClientState(int id, IPEndPoint reachedAt)
{
    public int Id { get; } = id;

    // The address that the client reached us by: what hello names as ours has to be reachable for the client too.
    public IPEndPoint ReachedAt { get; } = reachedAt;

    public ScramConversation? Conversation { get; set; }

    public string? User { get; set; }
}
