namespace StreamPlatform.Media;

/// <summary>Reads bits of a NAL unit in order, without its emulation prevention bytes (ITU-T H.264, 7.3.1 and 9.1).</summary>
internal sealed class BitReader
{
    private const int LongestExpGolomb = 31;

    private readonly byte[] _bytes;
    private long _position;

    internal BitReader(ReadOnlySpan<byte> unit)
    {
        var bytes = new List<byte>(unit.Length);
        foreach (var value in unit)
        {
            // 00 00 03: the 03 only keeps a start code from appearing
            if (value == 3 && bytes.Count >= 2 && bytes[^1] == 0 && bytes[^2] == 0)
            {
                continue;
            }

            bytes.Add(value);
        }

        _bytes = [.. bytes];
    }

    internal int Bits(int count)
    {
        var value = 0;
        for (var i = 0; i < count; i++)
        {
            value = (value << 1) | (Flag() ? 1 : 0);
        }

        return value;
    }

    internal bool Flag()
    {
        if (_position >= _bytes.Length * 8L)
        {
            throw new BoxException("A parameter set ends before its fields do.");
        }

        var bit = (_bytes[_position / 8] >> (int)(7 - _position % 8)) & 1;
        _position++;
        return bit == 1;
    }

    /// <summary>ue(v).</summary>
    internal int Unsigned()
    {
        var zeros = 0;
        while (!Flag())
        {
            if (++zeros > LongestExpGolomb)
            {
                throw new BoxException("A number of a parameter set is too long.");
            }
        }

        return (int)((1L << zeros) - 1 + Bits(zeros));
    }

    /// <summary>se(v).</summary>
    internal int Signed()
    {
        var code = Unsigned();
        return (code & 1) == 1 ? (code + 1) / 2 : -(code / 2);
    }
}
