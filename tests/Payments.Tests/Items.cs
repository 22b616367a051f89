namespace StreamPlatform.Payments.Tests;

// What is asked for at a checkout.
internal static class Items
{
    private const string ReturnPath = "/checkout/return?to=/watch/v1";

    public static object Plan(string planId) => new { item = "plan", planId, returnPath = ReturnPath };

    public static object Buy(string videoId) => new { item = "video", videoId, kind = "buy", returnPath = ReturnPath };

    public static object Rent(string videoId) => new { item = "video", videoId, kind = "rent", returnPath = ReturnPath };

    public static object Membership(string channelId) => new { item = "membership", channelId, returnPath = ReturnPath };

    public static object Gift(int months) => new { item = "gift", planId = "premium-monthly", months, returnPath = ReturnPath };
}
