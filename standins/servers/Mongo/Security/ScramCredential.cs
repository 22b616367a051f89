using System.Security.Cryptography;
using System.Text;

namespace StreamPlatform.Standins.Mongo.Security;

// What a server keeps of a password: RFC 5802 section 3.
//   SaltedPassword = PBKDF2(password, salt, iterations)    StoredKey = H(HMAC(SaltedPassword, "Client Key"))
//   ServerKey = HMAC(SaltedPassword, "Server Key")
internal sealed class ScramCredential
{
    public const int Iterations = 15_000;
    private const int SaltLength = 28;

    private ScramCredential(string user, byte[] salt, byte[] storedKey, byte[] serverKey) =>
        (User, Salt, StoredKey, ServerKey) = (user, salt, storedKey, serverKey);

    public string User { get; }

    public byte[] Salt { get; }

    public byte[] StoredKey { get; }

    public byte[] ServerKey { get; }

    public static ScramCredential Create(string user, string password)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltLength);
        var salted = Rfc2898DeriveBytes.Pbkdf2(
            Encoding.UTF8.GetBytes(password), salt, Iterations, HashAlgorithmName.SHA256, SHA256.HashSizeInBytes);
        return new ScramCredential(
            user, salt, SHA256.HashData(HMACSHA256.HashData(salted, "Client Key"u8)), HMACSHA256.HashData(salted, "Server Key"u8));
    }
}
