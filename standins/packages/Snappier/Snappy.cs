namespace Snappier;

/// <summary>Snappy compression: present so that the driver loads, refused when it is asked for.</summary>
public static class Snappy
{
    public static int Compress(ReadOnlySpan<byte> input, Span<byte> output) => throw No(nameof(Compress));

    public static int Decompress(ReadOnlySpan<byte> input, Span<byte> output) => throw No(nameof(Decompress));

    public static int GetMaxCompressedLength(int inputLength) => throw No(nameof(GetMaxCompressedLength));

    public static int GetUncompressedLength(ReadOnlySpan<byte> input) => throw No(nameof(GetUncompressedLength));

    private static NotSupportedException No(string member) => new($"Snappy.{member} is not supported: leave compressors=snappy out of the address.");
}
