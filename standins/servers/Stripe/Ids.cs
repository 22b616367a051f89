using System.Security.Cryptography;

namespace StreamPlatform.Standins.Stripe;

internal static class Ids
{
    private const string Letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    public static string New(string prefix) => $"{prefix}_{Secret(24)}";

    public static string Secret(int length) => RandomNumberGenerator.GetString(Letters, length);
}
