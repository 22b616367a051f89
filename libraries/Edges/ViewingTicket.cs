using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace StreamPlatform.Edges;

/// <summary>
/// What Streaming knows about a playback session, signed for Analytics: the player shows it with every heartbeat, so nobody can speak of a session that never was.
/// </summary>
/// <param name="ViewerId">Null: nobody is signed in.</param>
/// <param name="Region">Two letters: the viewer's, or the installation's for those who are not signed in.</param>
/// <param name="Edges">Names of the edges that the session's addresses are on, the nearest first.</param>
public sealed record ViewingTicket(
    string SessionId, string VideoId, string? ViewerId, string Region, DateTimeOffset StartedAt, DateTimeOffset ExpiresAt, TimeSpan Duration, IReadOnlyList<string> Edges)
{
    // no edge token begins like this, so neither can stand for the other
    private const string Purpose = "viewing";
    private const string Nobody = "-";
    private const int Parts = 11;

    /// <summary><c>viewing.{session}.{video}.{viewer}.{region}.{started}.{expires}.{duration}.{edges}.{keyId}.{signature}</c>; times in milliseconds.</summary>
    public string Sign(TokenKeys keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var key = keys.Signing;
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"{Purpose}.{SessionId}.{VideoId}.{ViewerId ?? Nobody}.{Region}.{StartedAt.ToUnixTimeMilliseconds()}.{ExpiresAt.ToUnixTimeMilliseconds()}.{(long)Duration.TotalMilliseconds}.{string.Join('~', Edges)}.{key.Id}");
        return $"{text}.{Signature(key, text)}";
    }

    /// <summary>Null: it was not signed with one of these keys. Whether it has expired is for the reader to say.</summary>
    public static ViewingTicket? Read(TokenKeys keys, string? ticket)
    {
        ArgumentNullException.ThrowIfNull(keys);
        if (ticket?.Split('.') is not { Length: Parts } parts || parts[0] != Purpose || keys.Find(parts[^2]) is not { } key)
        {
            return null;
        }

        var signature = Encoding.ASCII.GetBytes(parts[^1]);
        return CryptographicOperations.FixedTimeEquals(signature, Encoding.ASCII.GetBytes(Signature(key, ticket[..ticket.LastIndexOf('.')])))
            ? new ViewingTicket(
                parts[1], parts[2], parts[3] == Nobody ? null : parts[3], parts[4], Time(parts[5]), Time(parts[6]),
                TimeSpan.FromMilliseconds(Number(parts[7])), parts[8].Split('~'))
            : null;
    }

    private static DateTimeOffset Time(string text) => DateTimeOffset.FromUnixTimeMilliseconds(Number(text));

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);

    private static string Signature(TokenKey key, string text) =>
        Base64Url.EncodeToString(HMACSHA256.HashData(key.Secret.Span, Encoding.UTF8.GetBytes(text)));
}
