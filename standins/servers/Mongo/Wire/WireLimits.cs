namespace StreamPlatform.Standins.Mongo.Wire;

internal static class WireLimits
{
    public const int MaxDocument = 16 * 1024 * 1024;

    // A reply carries a 16 MiB document inside its own envelope, so the server's own documents may be 16 KiB larger.
    public const int MaxInternalDocument = MaxDocument + (16 * 1024);

    public const int MaxMessage = 48_000_000;

    public const int MaxWriteBatch = 100_000;

    // Deeper documents are refused before they are decoded: decoding recurses.
    public const int MaxDepth = 180;
}
