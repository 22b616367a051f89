using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace StreamPlatform.Standins.Stripe.Http;

// A secret or restricted test key, as bearer token or as the user of basic authentication.
internal static class Authorization
{
    private const string Bearer = "Bearer ";
    private const string Basic = "Basic ";

    public static string Check(HttpRequest request, string? secretKey)
    {
        var given = KeyOf(request.Headers.Authorization.ToString());
        if (string.IsNullOrEmpty(given))
        {
            throw ApiErrors.MissingKey();
        }

        var isLetIn = secretKey is null
            ? given.StartsWith("sk_test_", StringComparison.Ordinal) || given.StartsWith("rk_test_", StringComparison.Ordinal)
            : CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(secretKey));
        return isLetIn ? given : throw ApiErrors.InvalidKey(given);
    }

    private static string? KeyOf(string header)
    {
        if (header.StartsWith(Bearer, StringComparison.Ordinal))
        {
            return header[Bearer.Length..].Trim();
        }

        var decoded = new byte[header.Length];
        return header.StartsWith(Basic, StringComparison.Ordinal) && Convert.TryFromBase64String(header[Basic.Length..], decoded, out var length)
            ? Encoding.UTF8.GetString(decoded, 0, length).Split(':')[0]
            : null;
    }
}
