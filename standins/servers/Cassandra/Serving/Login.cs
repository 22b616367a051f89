using System.Security.Cryptography;
using System.Text;
using StreamPlatform.Standins.Cassandra.Wire;

namespace StreamPlatform.Standins.Cassandra.Serving;

// AllowAllAuthenticator, or, with a user name, PasswordAuthenticator: SASL PLAIN, <0>name<0>password.
internal sealed class Login(ServerOptions options)
{
    public const string Authenticator = "org.apache.cassandra.auth.PasswordAuthenticator";

    public bool IsRequired => options.Username is not null && !IsDone;

    private bool IsDone { get; set; }

    public void Check(byte[]? token)
    {
        var parts = Encoding.UTF8.GetString(token ?? []).Split('\0');
        var fits = parts.Length == 3 && Same(parts[1], options.Username!) & Same(parts[2], options.Password!);
        IsDone = fits ? true : throw new CqlError(ErrorCode.BadCredentials, "Provided username and/or password are incorrect");
    }

    private static bool Same(string left, string right) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(left), Encoding.UTF8.GetBytes(right));
}
