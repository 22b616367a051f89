using System.Collections.Concurrent;
using StreamPlatform.Edges;

namespace StreamPlatform.Analytics.Heartbeats;

// A player shows its ticket with every heartbeat: whether it was signed is reckoned once, whether it has expired is asked each time.
internal sealed class KnownTickets(TokenKeys keys)
{
    private const int MostRemembered = 50_000;
    private readonly ConcurrentDictionary<string, ViewingTicket> _known = new(StringComparer.Ordinal);

    public ViewingTicket? Read(string? text)
    {
        if (text is null)
        {
            return null;
        }

        if (_known.TryGetValue(text, out var known))
        {
            return known;
        }

        if (ViewingTicket.Read(keys, text) is not { } ticket)
        {
            return null;
        }

        if (_known.Count >= MostRemembered)
        {
            _known.Clear();
        }

        _known[text] = ticket;
        return ticket;
    }
}
