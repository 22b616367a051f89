using System.Buffers.Binary;
using static StreamPlatform.Transcoder.Tests.Corpus.Surgery;

namespace StreamPlatform.Transcoder.Tests.Corpus;

/// <summary>MP4 files whose boxes lie, lack, or ask for the impossible.</summary>
internal static class Boxes
{
    private const int TenHours = 36_000;

    public static IEnumerable<OddFile> All =>
    [
        OddFile.From("cut-behind-its-index.mp4", "incomplete", Workshop.FastMp4, file => Cut(file, 0.5)),
        OddFile.From("cut-before-its-index.mp4", "refused: truncated", Workshop.Mp4, file => Cut(file, 0.7)),
        OddFile.From("without-index.mp4", "refused: truncated", Workshop.Mp4, file => Rename(file, "moov", "skip")),
        OddFile.From("index-cut-short.mp4", "refused: *", Workshop.FastMp4, file => Cut(file, 0.01)),
        OddFile.From("all-noise-inside.mp4", "refused: undecodable", Workshop.Mp4, file => Spoil(file, 0, 1)),
        OddFile.From("noise-in-the-middle.mp4", "repaired: part-damaged*", Workshop.Mp4, file => Spoil(file, 0.4, 0.6)),
        OddFile.From("noise-at-the-end.mp4", "repaired: part-damaged*", Workshop.Mp4, file => Spoil(file, 0.8, 1)),
        OddFile.From("says-ten-hours.mp4", "accepted|repaired: duration-corrected", Workshop.SilentMp4, SayTenHours),
        OddFile.From("says-no-length.mp4", "accepted", Workshop.SilentMp4, file => Put(Put(Put(file, "mvhd", 20, 0), "tkhd", 24, 0), "mdhd", 20, 0)),
        OddFile.From("without-a-list-of-keyframes.mp4", "accepted", Workshop.SilentMp4, file => Rename(file, "stss", "free")),
        OddFile.From("two-thousand-million-samples.mp4", "refused: *|repaired: *|incomplete", Workshop.SilentMp4, Bomb),
        OddFile.From("samples-of-no-bytes.mp4", "repaired: part-damaged*", Workshop.SilentMp4, EmptySamples),
        OddFile.From("samples-beyond-the-end.mp4", "refused: *|incomplete", Workshop.SilentMp4, file => Put(file, "stco", 12, 0x7000_0000)),
        OddFile.From("unknown-picture.mp4", "refused: unsupported-codec", Workshop.Mp4, file => Rename(file, "avc1", "zzz1")),
        OddFile.From("sound-by-another-name.mp4", "accepted", Workshop.Mp4, file => Rename(file, "mp4a", "zzz2")),
        OddFile.From("unknown-sound.mov", "repaired: sound-left-out", Workshop.Mov, file => Rename(file, "sowt", "zzz2")),
        OddFile.From("media-claims-more-than-the-file.mp4", "accepted", Workshop.FastMp4, file => PutBefore(file, "mdat", 0x7FFF_FFFF)),
        OddFile.From("mirrored.mp4", "accepted", Workshop.SilentMp4, file => Turn(file, -1, 0, 0, 1, 320, 0)),
        OddFile.From("upside-down.mp4", "accepted", Workshop.SilentMp4, file => Turn(file, 1, 0, 0, -1, 0, 180)),
        OddFile.From("turned.mp4", "accepted", Workshop.SilentMp4, file => Turn(file, 0, 1, -1, 0, 180, 0)),
        OddFile.From("turned-and-mirrored.mp4", "accepted", Workshop.SilentMp4, file => Turn(file, 0, 1, 1, 0, 0, 0)),
        OddFile.From("a-matrix-of-zeros.mp4", "accepted", Workshop.SilentMp4, file => Turn(file, 0, 0, 0, 0, 0, 0)),
        OddFile.From("boxes-in-boxes.mp4", "refused: *", Workshop.Mp4, Nested),
        OddFile.From("huge-picture.avi", "refused: too-large|refused: undecodable", Workshop.Huffyuv, Huge),
        OddFile.By("encrypted.mp4", "refused: encrypted", $"$V {Workshop.Video} -encryption_scheme cenc-aes-ctr -encryption_key 76a6c65c5ea762046bd749a2e632ccbb -encryption_kid a7e61c373e219033c21091fa607bf3b8"),
        OddFile.By("in-fragments.mp4", "accepted", $"$V $A {Workshop.Video} -c:a aac -movflags +frag_keyframe+empty_moov+default_base_moof"),
        OddFile.By("in-fragments-without-length.mp4", "accepted", $"$V {Workshop.Video} -movflags +frag_every_frame+empty_moov"),
    ];

    private static byte[] SayTenHours(byte[] file)
    {
        Put(file, "mvhd", 20, TenHours * Get(file, "mvhd", 16));
        Put(file, "tkhd", 24, TenHours * Get(file, "mvhd", 16));
        return Put(file, "mdhd", 20, TenHours * Get(file, "mdhd", 16));
    }

    private static byte[] Bomb(byte[] file)
    {
        const uint Many = 0x7FFF_FFFF;
        Put(Put(file, "stsz", 8, 1), "stsz", 12, Many);
        Put(file, "stts", 12, Many);
        return Put(file, "stsc", 16, Many);
    }

    private static byte[] EmptySamples(byte[] file)
    {
        for (var sample = 60; sample < 80; sample++)
        {
            Put(file, "stsz", 16 + 4 * sample, 0);
        }

        return file;
    }

    // 64 levels of a container that only holds the next one, and says that it is far larger than the file
    private static byte[] Nested(byte[] file) =>
        [.. file[..32], .. Enumerable.Repeat<byte[]>([0x7F, 0xFF, 0xFF, 0xFF, .. "moov"u8, 0x7F, 0xFF, 0xFF, 0xF7, .. "trak"u8], 64).SelectMany(box => box)];

    private static byte[] PutBefore(byte[] file, string box, uint value)
    {
        BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(file.AsSpan().IndexOf(System.Text.Encoding.ASCII.GetBytes(box)) - 4), value);
        return file;
    }

    // BITMAPINFOHEADER: its size, then width and height, little-endian
    private static byte[] Huge(byte[] file)
    {
        var header = file.AsSpan(file.AsSpan().IndexOf("strf"u8) + 8);
        BinaryPrimitives.WriteInt32LittleEndian(header[4..], 100_000);
        BinaryPrimitives.WriteInt32LittleEndian(header[8..], 100_000);
        return file;
    }
}
