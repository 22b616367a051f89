namespace StreamPlatform.Studio.Tests;

internal static class SomeBytes
{
    public static byte[] Of(int length, int seed = 7)
    {
        var bytes = new byte[length];
#pragma warning disable CA5394 // the seed is named: a failure can be repeated
        new Random(seed).NextBytes(bytes);
#pragma warning restore CA5394
        return bytes;
    }
}
