using System.Security.Cryptography;
using System.Text;
using StreamPlatform.Standins.Stripe.Storage;

namespace StreamPlatform.Standins.Stripe.Http;

// The first answer under a key is answered again for a day, whatever it was; the key is refused for any other request.
internal sealed class Idempotency(Database database, Engine engine, string key)
{
    private const int LongestKey = 255;
    private const long LifetimeSeconds = 24 * 60 * 60;

    public static Idempotency? Of(Transaction transaction, string method, string account)
    {
        var key = transaction.Origin.IdempotencyKey;
        return method != "POST" || string.IsNullOrEmpty(key) ? null
            : key.Length > LongestKey ? throw ApiErrors.KeyTooLong()
            : new Idempotency(transaction.Database, transaction.Engine, $"{account} {key}");
    }

    public static string Fingerprint(string method, string path, IEnumerable<KeyValuePair<string, string>> parameters)
    {
        var text = new StringBuilder($"{method} {path}");
        foreach (var (name, value) in parameters.OrderBy(parameter => parameter.Key, StringComparer.Ordinal))
        {
            text.Append('\0').Append(name).Append('\0').Append(value);
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    public Answer? Find(string fingerprint)
    {
        database.Session.Execute("DELETE FROM answers WHERE at <= $1", engine.RealNow - LifetimeSeconds);
        using var rows = database.Session.Read("SELECT request, status, body, id FROM answers WHERE key = $1", key);
        if (!rows.Read())
        {
            return null;
        }

        return rows.GetString(0) == fingerprint
            ? new Answer(rows.GetInt32(1), rows.GetString(2), rows.GetString(3))
            : throw ApiErrors.OtherParameters(key[(key.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
    }

    public void Keep(string fingerprint, Answer answer, string requestId) =>
        database.Session.Execute("INSERT INTO answers(key, request, status, body, id, at) VALUES ($1, $2, $3, $4, $5, $6)",
            key, fingerprint, answer.Status, answer.Body, requestId, engine.RealNow);
}
