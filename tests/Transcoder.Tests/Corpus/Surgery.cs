using System.Buffers.Binary;

namespace StreamPlatform.Transcoder.Tests.Corpus;

/// <summary>Changes to the bytes of a file. Boxes are found by their names after the moov, which is where small files have each of them once.</summary>
internal static class Surgery
{
    public static byte[] Cut(byte[] file, double share) => file[..(int)(file.Length * share)];

    public static byte[] Join(params byte[][] parts) => [.. parts.SelectMany(part => part)];

    public static byte[] Noise(int length, int seed = 7)
    {
        var bytes = new byte[length];
        new Random(seed).NextBytes(bytes);
        return bytes;
    }

    /// <summary>Fills a part of the media with noise; from and to are shares of it.</summary>
    public static byte[] Spoil(byte[] file, double from, double to)
    {
        var (start, end) = Media(file);
        var (first, last) = (start + (int)((end - start) * from), start + (int)((end - start) * to));
        Noise(last - first).CopyTo(file, first);
        return file;
    }

    public static byte[] Rename(byte[] file, string box, string name)
    {
        System.Text.Encoding.ASCII.GetBytes(name).CopyTo(file, Find(file, box));
        return file;
    }

    /// <summary>Writes a big-endian number at an offset from a box's name.</summary>
    public static byte[] Put(byte[] file, string box, int offset, uint value)
    {
        BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(Find(file, box) + offset), value);
        return file;
    }

    public static uint Get(byte[] file, string box, int offset) => BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(Find(file, box) + offset));

    public static int Find(byte[] file, string box)
    {
        var moov = Math.Max(0, file.AsSpan().LastIndexOf("moov"u8));
        var place = file.AsSpan(moov).IndexOf(System.Text.Encoding.ASCII.GetBytes(box));
        return place >= 0 ? moov + place : file.AsSpan().IndexOf(System.Text.Encoding.ASCII.GetBytes(box));
    }

    /// <summary>A display matrix of a track: a, b, c and d are the turn, u and v the shift, in whole pixels.</summary>
    public static byte[] Turn(byte[] file, int a, int b, int c, int d, int u, int v)
    {
        const int Matrix = 44;
        int[] values = [a << 16, b << 16, 0, c << 16, d << 16, 0, u << 16, v << 16, 1 << 30];
        for (var i = 0; i < values.Length; i++)
        {
            Put(file, "tkhd", Matrix + 4 * i, (uint)values[i]);
        }

        return file;
    }

    private static (int Start, int End) Media(byte[] file)
    {
        var start = file.AsSpan().IndexOf("mdat"u8) + 4;
        var size = (int)BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(start - 8));
        return (start, Math.Min(file.Length, start - 8 + size));
    }
}
