using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace StreamPlatform.Standins.Mongo.Security;

// SCRAM-SHA-256, the server's side (RFC 5802, RFC 7677):
//   C: n,,n=user,r=nonce
//   S: r=nonce+own,s=salt,i=iterations
//   C: c=biws,r=nonce+own,p=proof
//   S: v=signature
internal sealed class ScramConversation
{
    public const string Mechanism = "SCRAM-SHA-256";

    // No channel binding, no other identity to act for.
    private const string Gs2Header = "n,,";
    private const int NonceLength = 24;

    private readonly ScramCredential _credential;
    private readonly bool _isKnownUser;
    private readonly string _nonce;
    private readonly string _clientFirst;
    private readonly string _serverFirst;

    private ScramConversation(ScramCredential credential, string clientFirst, bool skipEmptyExchange)
    {
        _credential = credential;
        _clientFirst = clientFirst;
        SkipEmptyExchange = skipEmptyExchange;
        var attributes = Attributes(clientFirst);
        User = Attribute(attributes, 'n').Replace("=2C", ",", StringComparison.Ordinal).Replace("=3D", "=", StringComparison.Ordinal);
        _isKnownUser = string.Equals(User, credential.User, StringComparison.Ordinal);
        _nonce = Attribute(attributes, 'r') + Convert.ToBase64String(RandomNumberGenerator.GetBytes(NonceLength));
        _serverFirst = string.Create(
            CultureInfo.InvariantCulture, $"r={_nonce},s={Convert.ToBase64String(credential.Salt)},i={ScramCredential.Iterations}");
    }

    public string User { get; }

    public bool SkipEmptyExchange { get; }

    public bool IsProven { get; private set; }

    public byte[] FirstReply => Encoding.UTF8.GetBytes(_serverFirst);

    public static ScramConversation Start(ScramCredential credential, ReadOnlySpan<byte> payload, bool skipEmptyExchange)
    {
        var text = Encoding.UTF8.GetString(payload);
        return text.StartsWith(Gs2Header, StringComparison.Ordinal)
            ? new ScramConversation(credential, text[Gs2Header.Length..], skipEmptyExchange)
            : throw Errors.AuthenticationFailed();
    }

    // A user that does not exist fails here as a wrong password does, so that names cannot be tried out.
    public byte[] Finish(ReadOnlySpan<byte> payload)
    {
        var text = Encoding.UTF8.GetString(payload);
        var proofAt = text.LastIndexOf(",p=", StringComparison.Ordinal);
        if (proofAt < 0)
        {
            throw Errors.AuthenticationFailed();
        }
        var attributes = Attributes(text);
        var withoutProof = text[..proofAt];
        var message = Encoding.UTF8.GetBytes($"{_clientFirst},{_serverFirst},{withoutProof}");
        if (Attribute(attributes, 'r') != _nonce
            || Attribute(attributes, 'c') != Convert.ToBase64String(Encoding.UTF8.GetBytes(Gs2Header))
            || !IsProof(Attribute(attributes, 'p'), message)
            || !_isKnownUser)
        {
            throw Errors.AuthenticationFailed();
        }
        IsProven = true;
        return Encoding.UTF8.GetBytes($"v={Convert.ToBase64String(HMACSHA256.HashData(_credential.ServerKey, message))}");
    }

    // ClientKey = ClientProof XOR HMAC(StoredKey, AuthMessage); it is right when its hash is StoredKey.
    private bool IsProof(string text, byte[] message)
    {
        var key = new byte[SHA256.HashSizeInBytes];
        if (!Convert.TryFromBase64String(text, key, out var length) || length != key.Length)
        {
            return false;
        }
        var signature = HMACSHA256.HashData(_credential.StoredKey, message);
        for (var at = 0; at < key.Length; at++)
        {
            key[at] ^= signature[at];
        }
        return CryptographicOperations.FixedTimeEquals(SHA256.HashData(key), _credential.StoredKey);
    }

    private static Dictionary<char, string> Attributes(string text)
    {
        var attributes = new Dictionary<char, string>();
        foreach (var part in text.Split(','))
        {
            if (part.Length < 2 || part[1] != '=' || !attributes.TryAdd(part[0], part[2..]))
            {
                throw Errors.AuthenticationFailed();
            }
        }
        return attributes;
    }

    private static string Attribute(Dictionary<char, string> attributes, char name) =>
        attributes.TryGetValue(name, out var value) ? value : throw Errors.AuthenticationFailed();
}
