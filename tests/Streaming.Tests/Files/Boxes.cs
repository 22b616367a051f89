using System.Buffers.Binary;
using System.Text;

namespace StreamPlatform.Streaming.Tests.Files;

internal static class Boxes
{
    public static byte[] Of(string type, params IEnumerable<byte[]> content)
    {
        var payload = content.SelectMany(bytes => bytes).ToArray();
        return [.. Number(payload.Length + 8), .. Encoding.Latin1.GetBytes(type), .. payload];
    }

    public static byte[] Number(long value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, (uint)value);
        return bytes;
    }

    public static byte[] LongNumber(long value)
    {
        var bytes = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(bytes, value);
        return bytes;
    }
}
