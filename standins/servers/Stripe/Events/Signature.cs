using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace StreamPlatform.Standins.Stripe.Events;

// Stripe-Signature: t=<seconds>,v1=<HMAC-SHA256 of "t.payload" under the endpoint's secret, in hex>
internal static class Signature
{
    public static string Of(string payload, string secret, long now)
    {
        var signed = string.Create(CultureInfo.InvariantCulture, $"{now}.{payload}");
        var hash = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(signed));
        return string.Create(CultureInfo.InvariantCulture, $"t={now},v1={Convert.ToHexStringLower(hash)}");
    }
}
