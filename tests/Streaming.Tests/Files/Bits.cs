namespace StreamPlatform.Streaming.Tests.Files;

// Writes the bits of a parameter set.
internal sealed class Bits
{
    private readonly List<bool> _bits = [];

    public Bits Fixed(int value, int count)
    {
        for (var i = count - 1; i >= 0; i--)
        {
            _bits.Add(((value >> i) & 1) == 1);
        }

        return this;
    }

    // ue(v)
    public Bits Number(int value)
    {
        var length = (int)Math.Log2(value + 1);
        return Fixed(0, length).Fixed(value + 1, length + 1);
    }

    public byte[] ToArray()
    {
        Fixed(1, 1);
        while (_bits.Count % 8 != 0)
        {
            _bits.Add(false);
        }

        return [.. _bits.Chunk(8).Select(bits => (byte)bits.Aggregate(0, (value, bit) => (value << 1) | (bit ? 1 : 0)))];
    }
}
